internal import CLinux
internal import Glibc

/// What keeps a process that reads files of strangers from doing anything else.
///
/// In the order in which it closes: no core file and no written file, little memory, few
/// descriptors; no privilege, and none to be gained; no path (Landlock); no system call but those
/// that reading a descriptor and answering take (seccomp).
struct WorkerSandbox {
  /// Bytes of address space.
  var addressSpace: Int

  /// Why a sandbox cannot be closed.
  struct Failure: Error, CustomStringConvertible {
    var step: String
    var code: Int32
    var description: String { "\(step): \(SystemError(code: code))" }
  }

  /// Descriptors beside the standard ones: the channel, a file, and some for a runtime to try.
  private static let mostDescriptors: UInt64 = 16

  /// Closes the sandbox around a worker.
  ///
  /// - Returns: What the kernel does not have, in plain words.
  func close() throws(Failure) -> [String] {
    try check(dateline_tell_memory_faults(), "handling faults")
    try check(
      dateline_limit_resources(UInt64(addressSpace), WorkerSandbox.mostDescriptors, 0), "limits")
    try check(dateline_drop_privileges(), "dropping privileges")
    var missing: [String] = []
    let version = dateline_restrict_paths(nil, 0)
    try check(min(version, 0), "Landlock")
    if version == 0 { missing.append("Landlock (files and folders)") }
    let filter = dateline_restrict_calls()
    if filter == -ENOSYS || filter == -EINVAL {
      missing.append("seccomp filters (system calls)")
    } else {
      try check(filter, "seccomp")
    }
    return missing
  }

  /// Closes the sandbox around `pdftotext`, or around a process that starts nothing else: it may
  /// read and start the system's libraries.
  ///
  /// - Parameters:
  ///   - program: path of the program.
  ///   - processorSeconds: how much processor time a process may use.
  func close(around program: String, processorSeconds: Int) throws(Failure) {
    try check(dateline_limit_resources(UInt64(addressSpace), 64, -1), "limits")
    try check(dateline_limit_processor_seconds(UInt64(processorSeconds)), "processor time")
    try check(dateline_drop_privileges(), "dropping privileges")
    let paths = [program] + WorkerSandbox.systemLibraries
    let version = withCStrings(paths) { dateline_restrict_paths($0, Int32(paths.count)) }
    try check(min(version, 0), "Landlock")
    let filter = dateline_restrict_calls_of_programs()
    if filter != -ENOSYS, filter != -EINVAL { try check(filter, "seccomp") }
  }

  /// What a program of the system reads to start, and `pdftotext` for fonts and encodings.
  private static let systemLibraries = [
    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache", "/etc/fonts",
    "/usr/share/fonts", "/usr/share/poppler",
  ]

  private func check(_ result: Int32, _ step: String) throws(Failure) {
    if result < 0 { throw Failure(step: step, code: -result) }
  }
}

/// Hands texts to C as an array of strings that ends with a null pointer.
func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
  var copies: [UnsafePointer<CChar>?] = texts.map { text in
    strdup(text).map { UnsafePointer($0) }
  }
  defer { for copy in copies { free(UnsafeMutableRawPointer(mutating: copy)) } }
  copies.append(nil)
  return copies.withUnsafeBufferPointer { body($0.baseAddress) }
}
