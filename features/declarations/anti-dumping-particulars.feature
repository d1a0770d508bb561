Feature: What a line says of an anti-dumping measure
  The exporter, the export price, and the amounts that the filer declares for each of its duties.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:sima-exporter-names
  Rule: A slip in an exporter’s name does not cost it the amount of all others

    Example: A name that is nearly that of a listed exporter is asked back
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value   |
        | Bar   | 7214.20.00.22  | KR     | 30        | 1000     | KGM  | 2000.00 |
      And its line 1 says of the charges:
        | charge            | measure        | subject | exporter            |
        | surtax            | 25154A         | no      |                     |
        | surtax            | 25148B         | yes     |                     |
        | anti-dumping duty | XSIMA-REBAR-KR | yes     | Example Steel Korea |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: exporter near a listed one

  @source:duties-sima-base
  Rule: A percentage applies to the export price

    # By hand: 41 % of 1,500.00 = 615.00; GST 5 % of 2,615.00 = 130.75.
    Example: The percentage applies to the export price where the line states one
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value   | export price |
        | Bar   | 7214.20.00.22  | KR     | 30        | 1000     | KGM  | 2000.00 | 1500.00      |
      And its line 1 says of the charges:
        | charge            | measure        | subject |
        | surtax            | 25154A         | no      |
        | surtax            | 25148B         | yes     |
        | anti-dumping duty | XSIMA-REBAR-KR | yes     |
      And Marie submits the declaration
      Then the declaration owes:
        | value for duty    | 2000.00 |
        | anti-dumping duty | 615.00  |
        | GST               | 130.75  |
        | total             | 745.75  |

  @source:duties-self-declare
  Rule: Anti-dumping and countervailing duty are declared apart

    # By hand, of 1,000.00: 188 % = 1,880.00 and 81.1 % = 811.00, of which 500.00 and nothing are declared.
    Example: Both duties of a measure are declared on one line
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value   |
        | Sofas | 9401.61.10.10  | CN     | 2         | 10       | NMB  | 1000.00 |
      And its line 1 says of the charges:
        | charge              | measure      | subject | self-declared |
        | anti-dumping duty   | XSIMA-UDS-CN | yes     | 500.00        |
        | countervailing duty | XSIMA-UDS-CN | yes     | 0.00          |
      And Marie submits the declaration
      Then the declaration owes:
        | anti-dumping duty   | 500.00 |
        | countervailing duty | 0.00   |

  @source:plain-consistency
  Rule: What would change nothing is refused

    Example: That goods are not subject, to no measure at all, is refused
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value  |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 100      | NMB  | 100.00 |
      And its line 1 says of the charges:
        | charge            | subject |
        | anti-dumping duty | no      |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: subject without measure

    Example: An amount of a measure to which the goods are not subject is refused
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value   |
        | Sofas | 9401.61.10.10  | CN     | 2         | 10       | NMB  | 1000.00 |
      And its line 1 says of the charges:
        | charge            | measure      | subject | self-declared |
        | anti-dumping duty | XSIMA-UDS-CN | no      | 500.00        |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: self declared though not subject
