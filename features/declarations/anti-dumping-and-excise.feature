Feature: Anti-dumping, countervailing and excise
  Beside the customs duty, measures in force charge goods that they name and that are subject to them.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:duties-sima-base
  Rule: Anti-dumping and countervailing duty hit what is subject to a finding, by exporter

    # Within the quota of steel. By hand, of 2,000.00: 41 % = 820.00, or 13.3 % = 266.00 of the named exporter; GST on the sum.
    Scenario Outline: Reinforcing bar of Korea, <case>
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value   |
        | Bar   | 7214.20.00.22  | KR     | 30        | 1000     | KGM  | 2000.00 |
      And its line 1 says of the charges:
        | charge            | measure        | subject   | exporter   |
        | surtax            | 25154A         | no        |            |
        | surtax            | 25148B         | yes       |            |
        | anti-dumping duty | XSIMA-REBAR-KR | <subject> | <exporter> |
      And Marie submits the declaration
      Then the declaration owes:
        | anti-dumping duty | <duty>  |
        | GST               | <GST>   |
        | total             | <total> |

      Examples:
        | case                 | subject     | exporter                                | duty   | GST    | total  |
        | any exporter         | yes         |                                         | 820.00 | 141.00 | 961.00 |
        | a named exporter     | yes         | Example Steel Korea (invented exporter) | 266.00 | 113.30 | 379.30 |
        | its name in capitals | yes         | EXAMPLE STEEL KOREA (INVENTED EXPORTER) | 266.00 | 113.30 | 379.30 |
        | somebody unlisted    | yes         | Nobody Limited                          | 820.00 | 141.00 | 961.00 |
        | under undertaking    | undertaking |                                         | 0.00   | 100.00 | 100.00 |
        | not subject          | no          |                                         | 0.00   | 100.00 | 100.00 |

    Example: A measure found without the subject flag is refused
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value   |
        | Bar   | 7214.20.00.22  | KR     | 30        | 1000     | KGM  | 2000.00 |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: sima subject missing

  @source:sima-exchange-rate
  Rule: A subsidy in another currency is converted by the rate of the day of direct shipment

    # By hand: 2 t x 30.86 = 61.72; 69.5 % of 1,000.00; 2,000 kg x 0.22 EUR x 1.60 = 704.00; sugar is zero-rated.
    Example: Euros a kilogram, on an invoice in Canadian dollars
      Given one EUR is worth 1.60 CAD on 26 February 2026
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | weight | value   |
        | Sugar | 1701.99.90.20  | DE     | 2         | 2        | TNE  | 2050   | 1000.00 |
      And its line 1 says of the charges:
        | charge            | measure        | subject |
        | anti-dumping duty | XSIMA-SUGAR-EU | yes     |
      And Marie submits the declaration
      Then the declaration bears the warning: weight above quantity
      And the declaration owes:
        | customs duty        | 61.72   |
        | anti-dumping duty   | 695.00  |
        | countervailing duty | 704.00  |
        | value for tax       | 2460.72 |
        | GST                 | 0.00    |
        | total               | 1460.72 |

  @source:duties-calculation-order
  Rule: Excise counts on top, and in the value for tax

    # By hand: 100 litres of alcohol x 12.28 cents and x 13.840, the rate since 1 April 2025; 5 % of 2,396.28 = 119.814.
    Example: Vodka owes excise duty on its absolute alcohol
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value   |
        | Vodka | 2208.60.00.00  | CN     | 2         | 100      | LPA  | 1000.00 |
      And Marie submits the declaration
      Then the declaration owes:
        | customs duty  | 12.28   |
        | excise duty   | 1384.00 |
        | value for tax | 2396.28 |
        | GST           | 119.81  |
        | total         | 1516.09 |
