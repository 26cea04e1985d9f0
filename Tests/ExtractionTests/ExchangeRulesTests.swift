import EventModel
import Testing

@testable import Extraction

/// A rule, sentences that it must read and sentences that it must leave alone.
struct ExchangeRuleExample: Sendable, CustomTestStringConvertible {
  var rule: String
  var matching: [(text: String, told: String)]
  var silent: [String]

  var testDescription: String { rule }
}

private let examples: [ExchangeRuleExample] = [
  ExchangeRuleExample(
    rule: "exchange.swap-verb",
    matching: [
      (
        "Armenia and Azerbaijan exchanged 31 prisoners of war each on Friday.",
        "completed: ARM>AZE prisoner_of_war 31, AZE>ARM prisoner_of_war 31"
      ),
      (
        "Ukraine and Russia swapped 140 prisoners on Thursday.",
        "completed: ->- prisoner_of_war 140"
      ),
      (
        "Israel and Hezbollah will exchange prisoners next week.",
        "agreed: HEZBOLLAH>ISR prisoner_of_war ?, ISR>HEZBOLLAH prisoner_of_war ?"
      ),
    ],
    silent: [
      "Armenia and Azerbaijan exchanged fire near the border on Friday.",
      "The ministers of Ukraine and Russia exchanged letters on Thursday.",
      "The two film stars swapped phone numbers and exchanged views on prisoners of fame.",
    ]),
  ExchangeRuleExample(
    rule: "exchange.swap-noun",
    matching: [
      (
        "Russia and Ukraine carried out a prisoner exchange on Monday.",
        "completed: RUS>UKR prisoner_of_war ?, UKR>RUS prisoner_of_war ?"
      ),
      (
        "Armenia and Azerbaijan have agreed on an exchange of prisoners.",
        "agreed: ARM>AZE prisoner_of_war ?, AZE>ARM prisoner_of_war ?"
      ),
      (
        "Negotiations on a prisoner swap between Russia and Ukraine are under way.",
        "negotiating: RUS>UKR prisoner_of_war ?, UKR>RUS prisoner_of_war ?"
      ),
      (
        "A prisoner exchange between Armenia and Azerbaijan has been postponed.",
        "suspended: ARM>AZE prisoner_of_war ?, AZE>ARM prisoner_of_war ?"
      ),
    ],
    silent: [
      "An exchange of fire between Russia and Ukraine left ten soldiers dead.",
      "The Stockholm exchange rose while prisoners of debt looked on.",
      "An analyst wondered about a possible prisoner swap between Russia and Ukraine.",
    ]),
  ExchangeRuleExample(
    rule: "exchange.deal-noun",
    matching: [
      (
        "Israel and Hamas signed a hostage deal on Tuesday.",
        "agreed: HAMAS>ISR hostage ?"
      ),
      (
        "Israel rejected the hostage deal with Hamas on Tuesday.",
        "failed: HAMAS>ISR hostage ?"
      ),
    ],
    silent: ["The retailer signed a deal with its suppliers on Tuesday."]),
  ExchangeRuleExample(
    rule: "exchange.talks-noun",
    matching: [
      (
        "Prisoner exchange talks between Armenia and Azerbaijan began in Tbilisi.",
        "negotiating: ARM>AZE prisoner_of_war ?, AZE>ARM prisoner_of_war ?"
      ),
      (
        "Hostage talks between Israel and Hamas go on in Cairo.",
        "negotiating: HAMAS>ISR hostage ?"
      ),
    ],
    silent: ["Trade talks between Armenia and Azerbaijan began in Tbilisi."]),
  ExchangeRuleExample(
    rule: "exchange.release-noun",
    matching: [
      (
        "Thailand welcomed the release of four Thai hostages by Hamas.",
        "completed: HAMAS>THA hostage 4"
      ),
      (
        "Kyiv said it secured the release of 38 people from Russian captivity.",
        "completed: RUS>UKR prisoner_of_war 38"
      ),
    ],
    silent: [
      "Families called for the release of the hostages held by Hamas.",
      "The release of his new album was delayed by a prisoner of its charm.",
      "A judge ordered the release of two prisoners on bail.",
    ]),
  ExchangeRuleExample(
    rule: "exchange.receive",
    matching: [
      (
        "Ukraine received 600 bodies of its soldiers from Russia on Friday.",
        "completed: RUS>UKR body 600"
      ),
      (
        "Armenia received 12 prisoners of war from Azerbaijan.",
        "completed: AZE>ARM prisoner_of_war 12"
      ),
    ],
    silent: ["The prisoner received 600 letters from Russia on Friday."]),
  ExchangeRuleExample(
    rule: "exchange.come-back",
    matching: [
      (
        "Some 90 soldiers have returned home from Russian captivity, Kyiv said.",
        "completed: RUS>UKR prisoner_of_war ~90"
      ),
      (
        "Eight Armenian prisoners of war came home from captivity in Azerbaijan.",
        "completed: AZE>ARM prisoner_of_war 8"
      ),
    ],
    silent: [
      "The soldiers returned to their barracks after the parade.",
      "Children come home from school at three.",
    ]),
  ExchangeRuleExample(
    rule: "exchange.transfer.release",
    matching: [
      (
        "The Houthis released nine Saudi prisoners on Monday.",
        "completed: HOUTHI>SAU prisoner_of_war 9"
      ),
      (
        "Nine Saudi prisoners were released by the Houthis on Monday.",
        "completed: HOUTHI>SAU prisoner_of_war 9"
      ),
      (
        "Hamas has refused to release six Israeli hostages.",
        "failed: HAMAS>ISR hostage 6"
      ),
    ],
    silent: [
      "Iran released hundreds of prisoners to slow the disease.",
      "Police released the two detainees on bail.",
      "Hamas released a video of a hostage.",
      "The president urged Hamas to release the hostages.",
    ]),
  ExchangeRuleExample(
    rule: "exchange.transfer.free",
    matching: [
      (
        "Venezuela freed three American prisoners in exchange for two Venezuelans.",
        "completed: USA>VEN detainee 2, VEN>USA detainee 3"
      ),
      (
        "Azerbaijan freed 32 Armenian prisoners of war.",
        "completed: AZE>ARM prisoner_of_war 32"
      ),
    ],
    silent: [
      "A court freed the prisoner after 20 years.",
      "Israeli forces freed four hostages in a raid.",
    ]),
  ExchangeRuleExample(
    rule: "exchange.transfer.hand",
    matching: [
      (
        "Ukraine and Russia have each handed over 55 prisoners of war.",
        "completed: RUS>UKR prisoner_of_war 55, UKR>RUS prisoner_of_war 55"
      ),
      (
        "Azerbaijan handed over the bodies of 14 Armenian soldiers.",
        "completed: AZE>ARM body 14"
      ),
    ],
    silent: ["The mayor handed over the keys of the prison to a new captain."]),
  ExchangeRuleExample(
    rule: "exchange.transfer.return",
    matching: [
      (
        "Russia returned 49 Ukrainian soldiers on Friday.",
        "completed: RUS>UKR prisoner_of_war 49"
      ),
      (
        "Azerbaijan returned the remains of 23 Armenian servicemen.",
        "completed: AZE>ARM body 23"
      ),
    ],
    silent: ["Russia returned the painting to Ukraine."]),
  ExchangeRuleExample(
    rule: "exchange.transfer.let",
    matching: [
      (
        "The Taliban let three American hostages go.",
        "completed: TALIBAN>USA hostage 3"
      ),
      (
        "Saudi Arabia let 40 Houthi prisoners go on Sunday.",
        "completed: SAU>HOUTHI prisoner_of_war 40"
      ),
    ],
    silent: ["The government let many soldiers go back to work."]),
]

@Suite("Exchange rules")
struct ExchangeRulesTests {
  @Test("Each rule reads its sentences", arguments: examples)
  func matches(_ example: ExchangeRuleExample) {
    #expect(example.matching.count >= 2)
    for (text, told) in example.matching {
      #expect(ExchangeSample.told(text) == [told], "\(text)")
      #expect(ExchangeSample.rules(text).contains(example.rule), "\(text)")
    }
  }

  @Test("Each rule leaves alone what is no exchange", arguments: examples)
  func isSilent(_ example: ExchangeRuleExample) {
    #expect(!example.silent.isEmpty)
    for text in example.silent {
      #expect(ExchangeSample.told(text).isEmpty, "\(text)")
    }
  }
}
