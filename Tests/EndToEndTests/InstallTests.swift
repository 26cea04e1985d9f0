import Foundation
import Testing

/// `Scripts/install` and `Scripts/package`, into a folder of their own.
@Suite("Installation", .serialized)
struct InstallTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private var scripts: String { Workspace.repository + "/Scripts" }

  @Test("programs, units, man pages and completions go where they belong, and nowhere else")
  func install() async throws {
    let result = try await workspace.shell(
      "'\(scripts)/install' --no-build --prefix /opt/dateline",
      environment: ["DESTDIR": workspace.file("root"), "DATELINE_BIN": Workspace.programs])
    #expect(result.status == 0, "\(result.errors)")
    let files = try workspace.files(in: "root")
    let prefix = "opt/dateline/"
    for name in [
      prefix + "bin/dateline", prefix + "bin/datelined", prefix + "bin/dateline-worker",
      prefix + "share/man/man1/dateline.1.gz", prefix + "share/man/man1/datelined.1.gz",
      prefix + "share/bash-completion/completions/dateline",
      prefix + "share/zsh/site-functions/_datelined",
      prefix + "share/fish/vendor_completions.d/dateline.fish",
      prefix + "share/doc/dateline/copyright", "etc/systemd/system/dateline.service",
      "etc/systemd/system/dateline-backup.service", "etc/systemd/system/dateline-backup.timer",
      "etc/sysusers.d/dateline.conf", "etc/tmpfiles.d/dateline.conf",
    ] {
      #expect(files.contains(name), "\(name) is missing from \(files)")
    }
    #expect(files.allSatisfy { $0.hasPrefix(prefix) || $0.hasPrefix("etc/") })
    let unit = try workspace.read("root/etc/systemd/system/dateline.service")
    #expect(unit.contains("ExecStart=/opt/dateline/bin/datelined\n"))
    #expect(!unit.contains("@prefix@"))
    let man = try await workspace.shell(
      "gzip -dc root/opt/dateline/share/man/man1/dateline.1.gz")
    #expect(man.output.contains("backup"))
    #expect(try await workspace.shell("root/opt/dateline/bin/dateline --version").status == 0)
  }

  @Test("the units are ones that systemd understands, and the sandbox is as tight as is told")
  func units() async throws {
    let result = try await workspace.shell(
      """
      sed 's|@prefix@|/usr|' '\(Workspace.repository)/Packaging/systemd/dateline.service' > dateline.service
      systemd-analyze security --offline=true dateline.service | tail -1
      """)
    #expect(result.status == 0, "\(result.errors)")
    let numbers = result.output.split(separator: " ").compactMap { Double($0) }
    let score = try #require(numbers.first)
    #expect(score <= 1.0)
    let told = try DocumentationTests.text(of: "docs/operating.md")
    #expect(told.contains("score is \(score)"))
  }

  @Test("a package holds the same and can be looked into")
  func package() async throws {
    let result = try await workspace.shell(
      """
      '\(scripts)/package' --no-build out 2>/dev/null
      dpkg-deb --field out/*.deb Package
      dpkg-deb --contents out/*.deb
      for script in postinst prerm postrm; do
        sh -n '\(Workspace.repository)'/Packaging/debian/$script
      done
      """, environment: ["DATELINE_BIN": Workspace.programs])
    #expect(result.status == 0, "\(result.errors)")
    for name in [
      "./usr/bin/dateline-worker", "./lib/systemd/system/dateline.service",
      "./usr/lib/sysusers.d/dateline.conf", "./usr/share/man/man1/dateline.1.gz",
    ] {
      #expect(result.output.contains(name), "\(name) is missing")
    }
    #expect(result.output.contains("root/root"))
    #expect(result.lines.contains("dateline"))
  }

  @Test("wrong usage ends with 64", arguments: ["install --prefix usr", "install x", "package -x"])
  func wrong(arguments: String) async throws {
    #expect(try await workspace.shell("'\(scripts)'/\(arguments)").status == 64)
  }
}
