internal import Glibc

/// Refuses folders and programs that would make the service read its own files, put the database
/// on a share, or run what anybody could have written.
enum FolderCheck {
  /// A key and what is wrong with its value.
  struct Finding {
    let key: String
    let message: String
    let remedy: String
  }

  /// What is wrong with the paths of a configuration.
  static func problems(of configuration: DeskConfiguration, desk: String) -> [Finding] {
    shareProblems(configuration, desk: resolved(desk))
      + metricsProblems(configuration, desk: resolved(desk)) + hookProblems(configuration)
      + lexiconProblems(configuration)
  }

  private static func shareProblems(
    _ configuration: DeskConfiguration, desk: String
  ) -> [Finding] {
    guard let given = configuration.share else { return [] }
    let share = resolved(given)
    let remedy =
      "Name a folder apart from the desk, or take the line out: drop, done and rejected "
      + "then lie in the desk."
    func finding(_ message: String) -> [Finding] {
      [Finding(key: "share", message: message, remedy: remedy)]
    }
    if share == desk { return finding("“share” is the desk itself.") }
    if share == "/" { return finding("“share” is the root of the file system.") }
    if lies(share, in: desk) { return finding("“share” lies within the desk.") }
    if lies(desk, in: share) {
      return finding("The desk lies within “share”, so that its database would lie on the share.")
    }
    var status = stat()
    if stat(given, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
      return finding("“share” is not a folder.")
    }
    return []
  }

  private static func metricsProblems(
    _ configuration: DeskConfiguration, desk: String
  ) -> [Finding] {
    guard let file = configuration.metrics.file else { return [] }
    let folder = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
    let roots = [desk, configuration.share.map(resolved)].compactMap { $0 }
    if !file.hasSuffix(".prom") {
      return [
        Finding(
          key: "metrics.file", message: "The name of “metrics.file” does not end in .prom.",
          remedy: "The node exporter reads only such names.")
      ]
    }
    let closed = ["drop", "done", "rejected", "spool"]
    if roots.contains(where: { root in
      closed.contains { name in
        let place = root + "/" + name
        return resolved(folder) == place || lies(resolved(folder), in: place)
      }
    }) {
      return [
        Finding(
          key: "metrics.file", message: "“metrics.file” lies in a folder of the desk's articles.",
          remedy: "Write it elsewhere, such as in the folder that the node exporter reads.")
      ]
    }
    return []
  }

  private static func hookProblems(_ configuration: DeskConfiguration) -> [Finding] {
    guard let program = configuration.hook.program else { return [] }
    func finding(_ message: String, _ remedy: String) -> [Finding] {
      [Finding(key: "hook.program", message: message, remedy: remedy)]
    }
    var status = stat()
    guard stat(program, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return finding(
        "There is no program “\(program)”.", "Name one that is there, or take the line out.")
    }
    if status.st_mode & 0o111 == 0 {
      return finding(
        "“\(program)” may not be run as a program.", "Run “chmod +x” on it.")
    }
    if status.st_mode & 0o002 != 0 {
      return finding("Anybody may write “\(program)”.", "Run “chmod o-w” on it.")
    }
    return []
  }

  private static func lexiconProblems(_ configuration: DeskConfiguration) -> [Finding] {
    guard let folder = configuration.lexicon else { return [] }
    var status = stat()
    if stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return [] }
    return [
      Finding(
        key: "lexicon", message: "There is no folder “\(folder)”.",
        remedy: "Make it, or take the line out.")
    ]
  }

  private static func lies(_ path: String, in folder: String) -> Bool {
    path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  /// The path without links, dots and doubled slashes, as far as it exists; what does not exist
  /// keeps its names.
  static func resolved(_ path: String) -> String {
    var (head, tail) = (path, "")
    while true {
      if let real = realpath(head.isEmpty ? "." : head, nil) {
        defer { free(real) }
        let known = String(cString: real)
        return tail.isEmpty ? known : (known == "/" ? "" : known) + tail
      }
      while head.count > 1, head.hasSuffix("/") { head.removeLast() }
      guard let slash = head.lastIndex(of: "/") else {
        tail = "/" + head + tail
        head = ""
        if realpath(".", nil) == nil { return path }
        continue
      }
      if head == "/" { return path }
      tail = String(head[slash...]) + tail
      head = slash == head.startIndex ? "/" : String(head[..<slash])
    }
  }
}
