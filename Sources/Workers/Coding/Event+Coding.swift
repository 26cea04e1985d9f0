internal import EventModel

extension CalendarDay: FrameCodable {
  /// The days of years 1 to 9999.
  private static let numbers = -719_162...2_932_896

  func write(to writer: inout FrameWriter) { writer.write(Int(dayNumber)) }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    let number = try reader.int()
    guard CalendarDay.numbers.contains(number) else { throw MalformedFrame() }
    self.init(dayNumber: Int32(number))
  }
}

extension DateInterval: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(start)
    writer.write(end)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    let start: CalendarDay = try reader.value()
    let end: CalendarDay = try reader.value()
    guard start <= end else { throw MalformedFrame() }
    self.init(start: start, end: end)
  }
}

extension QuantityRange: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(optional: low)
    writer.write(optional: high)
    writer.write(approximate)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(
      low: try reader.optional(), high: try reader.optional(), approximate: try reader.bool())
  }
}

extension Party: FrameCodable {
  func write(to writer: inout FrameWriter) { writer.write(rawValue) }
  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(rawValue: try reader.string())
  }
}

extension Source: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(name)
    writer.write(optional: party)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(name: try reader.string(), party: try reader.optional())
  }
}

extension Event: FrameCodable {
  func write(to writer: inout FrameWriter) {
    switch self {
    case .exchange(let exchange):
      writer.write(byte: 0)
      writer.write(exchange)
    case .territorialClaim(let claim):
      writer.write(byte: 1)
      writer.write(claim)
    }
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    switch try reader.byte() {
    case 0: self = .exchange(try reader.value())
    case 1: self = .territorialClaim(try reader.value())
    default: throw MalformedFrame()
    }
  }
}

extension Exchange.Component: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(label)
    writer.write(count)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(label: try reader.string(), count: try reader.double())
  }
}

extension Exchange.Transfer: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(optional: from)
    writer.write(optional: to)
    writer.write(case: category)
    writer.write(optional: count)
    writer.write(optional: source)
    writer.write(composition)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(
      from: try reader.optional(), to: try reader.optional(), category: try reader.oneOf(),
      count: try reader.optional(), source: try reader.optional(),
      composition: try reader.values())
  }
}

extension Exchange: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(case: status)
    writer.write(case: scope)
    writer.write(optional: date)
    writer.write(optional: place)
    writer.write(transfers)
    writer.write(optional: occasions)
    writer.write(mediators)
    writer.write(sources)
    writer.write(evidence)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(
      status: try reader.oneOf(), scope: try reader.oneOf(), date: try reader.optional(),
      place: try reader.optional(), transfers: try reader.values(),
      occasions: try reader.optional(), mediators: try reader.values(),
      sources: try reader.values(), evidence: try reader.values())
  }
}

extension TerritorialClaim.Place: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(name)
    writer.write(optional: region)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(name: try reader.string(), region: try reader.optional())
  }
}

extension TerritorialClaim: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(case: action)
    writer.write(case: assertion)
    writer.write(optional: actor)
    writer.write(optional: against)
    writer.write(claimants)
    writer.write(places)
    writer.write(optional: region)
    writer.write(optional: settlements)
    writer.write(optional: areaInSquareKilometres)
    writer.write(optional: date)
    writer.write(evidence)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(
      action: try reader.oneOf(), assertion: try reader.oneOf(), actor: try reader.optional(),
      against: try reader.optional(), claimants: try reader.values(),
      places: try reader.values(), region: try reader.optional(),
      settlements: try reader.optional(), areaInSquareKilometres: try reader.optional(),
      date: try reader.optional(), evidence: try reader.values())
  }
}
