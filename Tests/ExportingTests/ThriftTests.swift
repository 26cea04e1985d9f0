import Testing

@testable import Exporting

@Suite("Thrift's compact protocol")
struct ThriftTests {
  @Test("writes numbers in seven bits a byte")
  func varint() {
    #expect(ThriftWriter.varint(0) == [0])
    #expect(ThriftWriter.varint(127) == [0x7F])
    #expect(ThriftWriter.varint(128) == [0x80, 0x01])
    #expect(ThriftWriter.varint(300) == [0xAC, 0x02])
    #expect(ThriftWriter.varint(.max) == Array(repeating: 0xFF, count: 9) + [0x01])
  }

  @Test("counts fields from the one before, and in full after a wide step")
  func fields() {
    var writer = ThriftWriter()
    writer.structure { outer in
      outer.field(1, Int32(-1))
      outer.field(3) { inner in inner.field(1, Int64(2)) }
      outer.field(20, "é")
    }
    #expect(
      writer.bytes == [
        0x15, 0x01,  // field 1, int32, zigzag of -1
        0x2C, 0x16, 0x04, 0x00,  // field 3, structure with field 1, int64, zigzag of 2
        0x08, 0x28, 0x02, 0xC3, 0xA9,  // field 20 in full, two bytes of text
        0x00,
      ])
  }

  @Test("writes the length of a list within a byte up to fourteen")
  func lists() {
    var writer = ThriftWriter()
    writer.structure { $0.list(1, of: Array(repeating: Int32(0), count: 14)) }
    #expect(writer.bytes.prefix(2) == [0x19, 0xE5])
    var longer = ThriftWriter()
    longer.structure { $0.list(1, of: Array(repeating: Int32(0), count: 15)) }
    #expect(longer.bytes.prefix(3) == [0x19, 0xF5, 0x0F])
  }
}
