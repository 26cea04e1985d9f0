/// An invented article, for pages whose main text is known.
struct Story: Sendable {
  var title: String
  var author: String
  var day: String
  var paragraphs: [String]

  static let all = [
    Story(
      title: "Lorvia and Pesten swap forty captives at the Arun bridge",
      author: "Dana Orvel", day: "2024-09-14",
      paragraphs: [
        "KARN — Lorvia and Pesten exchanged forty prisoners of war each on Saturday, in the first swap since fighting flared again in the Arun valley last spring.",
        "The men crossed the bridge on foot in the early afternoon, in two columns that passed each other without a word, said a reporter who stood on the western bank.",
        "“They are home, and that is all that counts today,” said Lorvia's defence minister, Hanna Brük.",
        "Pesten's human rights office said its forty soldiers had been held since March. Eleven of them are wounded.",
        "Mediators from the Red Crescent, who had worked on the list of names for five months, said another exchange might follow before the winter.",
        "Relatives waited behind a fence on the Lorvian side:",
        "“I have not slept for three days,” said Mila Sarn, whose son was captured near the village of Odrin.",
      ]),
    Story(
      title: "Army says it has retaken the hill town of Odrin",
      author: "Peter Valk", day: "2024-10-02",
      paragraphs: [
        "ODRIN (Karn News) — Government forces said on Wednesday that they had retaken Odrin, a hill town that changed hands twice this summer.",
        "A spokesman for the general staff, Colonel Ivo Rast, told reporters that the last fighters of the Northern Front left the town at dawn.",
        "The Northern Front denied this. “Our units hold the southern quarter and the mill,” it said in a statement.",
        "Neither account could be checked at once. Pictures taken from a neighbouring hill showed the government's flag on the school and smoke over the mill.",
        "Odrin had 4,000 people before the war; some 300 are thought to be left.",
        "The road to Karn, which runs below the town, has been closed since July.",
      ]),
    Story(
      title: "Bodies of nineteen soldiers returned across the Velna line",
      author: "Ruth Amsel", day: "2024-11-20",
      paragraphs: [
        "The bodies of nineteen soldiers were handed over at the Velna crossing on Tuesday evening, the Commission for Missing Persons said.",
        "In return the commission passed on the remains of seven fighters, who had been buried near the line in August.",
        "Forensic doctors will need some weeks to give each of the dead a name, the head of the commission, Tomas Geld, said.",
        "He thanked both sides for keeping the truce at the crossing, which was shelled as late as Sunday.",
        "It was the third handover of remains this year. The other two took place in February and in June, also at Velna, and brought home 45 dead altogether.",
        "Families of the missing have asked for a meeting with the president. His office did not reply to a request for comment.",
      ]),
  ]
}

/// Lines of other articles, as pages set them beside their own.
enum Elsewhere {
  static let headlines = [
    "Two hundred prisoners freed in the largest swap of the year", "Rebels seize the port of Hald",
    "Government troops take back six villages in the east", "Hostages released after nine days",
    "Front line moves west as Tarn falls", "Seventy captives exchanged at the northern gate",
    "Why the Velna truce may not hold", "In pictures: a bridge between two armies",
    "Army captures the airfield near Brod", "Bodies of ten miners handed over to their families",
  ]
  static let summaries = [
    "The two armies exchanged 200 prisoners of war on Friday, officials on both sides said.",
    "Fighters took control of the harbour before dawn, according to residents.",
    "Six villages were recaptured in one day, the ministry of defence said on Thursday evening.",
    "All twelve hostages were freed unharmed, and they were flown home on Sunday.",
    "Tarn was captured after a siege of three weeks, the rebels' news agency reported.",
  ]
  static let comments = [
    "About time. They should have exchanged all 500 prisoners years ago, and everybody knows it!",
    "My cousin was captured at Tarn and nobody ever exchanged him. Shame on the ministry.",
    "The army took Hald last night, I heard it from my neighbour, and you still do not report it.",
  ]
}
