/// Brings Latin letters with diacritics, and signs that stand for letters or digits, to ASCII, so
/// that two spellings of a name differ only where their letters do.
///
/// This is compatibility decomposition with all that is not ASCII left out, for what names are
/// written in: Latin letters, digits and spaces of other widths and heights. A letter that does
/// not decompose ("ł", "ø", Cyrillic) is left out, and so are a curly apostrophe, a dash and
/// ornamental alphabets.
public enum LatinFolding {
  /// The lower-case ASCII bytes of a text.
  public static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: bytes.append(UInt8(scalar.value) + 0x20)
      case 0..<0x80: bytes.append(UInt8(scalar.value))
      // The full-width forms of ASCII stand in its order.
      case 0xFF21...0xFF3A: bytes.append(UInt8(scalar.value - 0xFF21) + UInt8(ascii: "a"))
      case 0xFF01...0xFF5E: bytes.append(UInt8(scalar.value - 0xFF01) + UInt8(ascii: "!"))
      default: if let form = forms[scalar.value] { bytes.append(contentsOf: form) }
      }
    }
    return bytes
  }

  private static let forms: [UInt32: [UInt8]] = {
    var forms: [UInt32: [UInt8]] = [:]
    for (base, composed) in letters + signs {
      for scalar in composed.unicodeScalars { forms[scalar.value] = Array(base.utf8) }
    }
    return forms
  }()

  /// Each base with the letters that decompose to it, in either case.
  private static let letters: [(base: String, composed: String)] = [
    ("a", "ªÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẚẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ"),
    ("b", "ḂḃḄḅḆḇ"),
    ("c", "ÇçĆćĈĉĊċČčḈḉ"),
    ("d", "ĎďḊḋḌḍḎḏḐḑḒḓ"),
    ("dz", "ǄǅǆǱǲǳ"),
    ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ"),
    ("f", "Ḟḟ"),
    ("g", "ĜĝĞğĠġĢģǦǧǴǵḠḡ"),
    ("h", "ĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖ"),
    ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊȋḬḭḮḯỈỉỊị"),
    ("ij", "Ĳĳ"),
    ("j", "Ĵĵǰ"),
    ("k", "ĶķǨǩḰḱḲḳḴḵ"),
    ("l", "ĹĺĻļĽľĿŀḶḷḸḹḺḻḼḽ"),
    ("lj", "Ǉǈǉ"),
    ("m", "ḾḿṀṁṂṃ"),
    ("n", "ÑñŃńŅņŇňŉǸǹṄṅṆṇṈṉṊṋ"),
    ("nj", "Ǌǋǌ"),
    ("o", "ºÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚ"),
    ("o", "ớỜờỞởỠỡỢợ"),
    ("p", "ṔṕṖṗ"),
    ("r", "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ"),
    ("s", "ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛ"),
    ("t", "ŢţŤťȚțṪṫṬṭṮṯṰṱẗ"),
    ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"),
    ("v", "ṼṽṾṿ"),
    ("w", "ŴŵẀẁẂẃẄẅẆẇẈẉẘ"),
    ("x", "ẊẋẌẍ"),
    ("y", "ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ"),
    ("z", "ŹźŻżŽžẐẑẒẓẔẕ"),
    ("ff", "\u{FB00}"), ("fi", "\u{FB01}"), ("fl", "\u{FB02}"), ("ffi", "\u{FB03}"),
    ("ffl", "\u{FB04}"), ("st", "\u{FB05}\u{FB06}"),
  ]

  /// Signs, raised and lowered digits, fractions, spaces.
  private static let signs: [(base: String, composed: String)] = [
    ("0", "⁰₀"), ("1", "¹₁"), ("2", "²₂"), ("3", "³₃"), ("4", "⁴₄"), ("5", "⁵₅"), ("6", "⁶₆"),
    ("7", "⁷₇"), ("8", "⁸₈"), ("9", "⁹₉"), ("12", "½"), ("13", "⅓"), ("14", "¼"), ("18", "⅛"),
    ("23", "⅔"), ("34", "¾"), ("38", "⅜"), ("58", "⅝"), ("78", "⅞"),
    ("no", "№"), ("tm", "™"), ("n", "ⁿ"), ("k", "\u{212A}"), ("a", "\u{212B}"),
    ("...", "…"), ("..", "‥"),
    (" ", "\u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}"),
    (" ", "\u{2009}\u{200A}\u{202F}\u{205F}\u{3000}¨¯´¸˘˙˚˛˜˝"),
  ]
}
