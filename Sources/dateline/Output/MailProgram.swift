internal import Glibc

/// A program that sends mail, as `sendmail` does.
enum MailProgram {
  /// Gives a message to `PROGRAM -t` and waits for its end.
  ///
  /// The program is started by hand and not by a shell, and only when there is a message: a pipe of
  /// the shell would send an empty one on every quiet night.
  ///
  /// - Throws: `Failure` where it cannot be started, or did not take the message.
  static func send(_ message: String, through program: String) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0, fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0 else {
      throw Failure(.inputOutput, "\(program): no pipe to it: \(SystemError.text(errno)).")
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup("-t"), nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &actions, nil, &arguments, environ)
    close(ends[0])
    guard code == 0 else {
      close(ends[1])
      throw Failure(.noInput, "\(program): cannot be started: \(SystemError.text(code)).")
    }
    // Standard error says why, if the program closed the pipe early.
    let written = FileDescriptorWriter.write(Array(message.utf8), to: ends[1])
    close(ends[1])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { break }
    }
    guard status == 0, written == 0 else {
      throw Failure(
        .inputOutput, "\(program) did not take the mail. It is printed without --pipe.")
    }
  }
}
