import TestSupport
import Testing

@testable import Workers

@Suite struct `What goes from a worker to the service` {
  @Test func `any document comes back as it was`() throws {
    for seed in 0..<300 {
      var random = RandomDocument(seed: UInt64(seed))
      let answer = WorkerAnswer.extracted(random.document())
      var writer = FrameWriter()
      writer.write(answer)
      let back: WorkerAnswer = try FrameReader.value(from: writer.bytes[...])
      #expect(back == answer, "seed \(seed)")
      var again = FrameWriter()
      again.write(back)
      #expect(again.bytes == writer.bytes, "seed \(seed)")
    }
  }

  @Test func `a frame that is cut anywhere is refused`() {
    for seed in 0..<20 {
      let bytes = frame(seed: seed)
      for end in bytes.indices {
        #expect(read(bytes[..<end]) == nil, "seed \(seed), \(end) bytes")
      }
      #expect(read((bytes + [0])[...]) == nil)
    }
  }

  @Test func `a frame with changed bytes is refused or is another valid document`() {
    for seed in 0..<12 {
      let bytes = frame(seed: seed)
      var numbers = SeededNumbers(seed: UInt64(seed))
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= UInt8.random(in: 1...255, using: &numbers)
        if numbers.isOne(in: 4), let other = bytes.indices.randomElement(using: &numbers) {
          changed[other] = UInt8.random(in: 0...255, using: &numbers)
        }
        guard let answer = read(changed[...]) else { continue }
        // What is accepted is whole: it can be written, and is read as the same.
        var writer = FrameWriter()
        writer.write(answer)
        #expect(read(writer.bytes[...]) == answer)
      }
    }
  }

  @Test func `random bytes are refused or are a valid answer`() {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...60, using: &numbers)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      _ = read(bytes[...])
    }
  }

  @Test(
    arguments: [
      ("a length beyond the bytes", [1, 0xFF, 0xFF, 0xFF, 0x7F]),
      ("text that is no UTF-8", [1, 2, 0xC3, 0x28, 0, 0, 0, 0]),
      ("an answer that does not exist", [9]),
      ("a number of two forms", [3, 0x82, 0x00]),
      ("a number of more than 64 bits", [3] + [UInt8](repeating: 0xFF, count: 9) + [0x7F]),
    ] as [(String, [UInt8])])
  func `is refused`(what: String, bytes: [UInt8]) {
    #expect(read(bytes[...]) == nil, "\(what)")
  }

  private func frame(seed: Int) -> [UInt8] {
    var random = RandomDocument(seed: UInt64(seed))
    var writer = FrameWriter()
    writer.write(WorkerAnswer.extracted(random.document()))
    return writer.bytes
  }

  private func read(_ bytes: ArraySlice<UInt8>) -> WorkerAnswer? {
    do throws(MalformedFrame) {
      return try FrameReader.value(from: bytes) as WorkerAnswer
    } catch {
      return nil
    }
  }
}
