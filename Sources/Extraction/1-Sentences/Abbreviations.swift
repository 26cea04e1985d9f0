/// Abbreviations whose full stop does not end a sentence.
enum Abbreviations {
  /// Always followed by a name or a number.
  static let beforeNames: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "sgt", "capt", "cpl", "cmdr",
    "adm", "brig", "gov", "sen", "rep", "rev", "st", "hon", "pres", "messrs", "no", "nos", "vs",
    "art", "fig", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec", "mt", "ft", "al",
  ]

  /// May end a sentence or stand inside it: the next word decides.
  static let anywhere: Set<String> = [
    "u.s", "u.k", "u.n", "u.a.e", "e.u", "d.c", "a.m", "p.m", "inc", "ltd", "co", "corp", "jr",
    "sr", "etc", "km", "sq", "approx", "i.e", "e.g", "u.s.s.r", "p.o.w", "d.r",
  ]

  /// Words that open sentences and seldom names.
  static let sentenceOpeners: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "but", "and", "in", "on", "at", "this",
    "that", "these", "those", "there", "if", "as", "while", "when", "after", "before", "however",
    "meanwhile", "some", "many", "its", "his", "her", "their", "for", "from", "by", "i", "no",
    "not", "what", "how", "since", "with", "to", "both", "several", "earlier", "last",
  ]
}
