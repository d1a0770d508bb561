Feature: Surtax
  Beside the customs duty, a surtax order charges goods that it names and that are subject to it.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:duties-surtax-on-vfd
  Rule: A surtax is a percentage of the value for duty, beside the duty and not on top of it

    # The examples of message TCC18-077: 150.00 at 8 % duty and 10 % surtax, and the same free of duty.
    Scenario Outline: <goods> that are subject to the surtax: <subject>
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 16 July 2018 in CAD:
        | goods   | classification   | origin | treatment | quantity | unit   | value  |
        | <goods> | <classification> | UNY    | 2         | 1        | <unit> | 150.00 |
      And it was released on 20 July 2018
      And its line 1 says of the charges:
        | charge | measure     | subject   |
        | surtax | XUS18-OTHER | <subject> |
      And Marie submits the declaration
      Then the declaration owes:
        | customs duty  | <duty>   |
        | surtax        | <surtax> |
        | value for tax | <for tax> |
        | GST           | <GST>    |
        | total         | <total>  |

      Examples:
        | goods        | classification | unit | subject | duty  | surtax | for tax | GST  | total |
        | Dish washers | 8422.11.90.90  | NMB  | yes     | 12.00 | 15.00  | 177.00  | 8.85 | 35.85 |
        | Toilet paper | 4818.10.00.00  | KGM  | yes     | 0.00  | 15.00  | 165.00  | 8.25 | 23.25 |
        | Dish washers | 8422.11.90.90  | NMB  | no      | 12.00 | 0.00   | 162.00  | 8.10 | 20.10 |

  @source:cscb-5396
  Rule: Whether the goods are subject to the surtax is said on every channel

    Example: Goods that a surtax names are refused without the flag
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | Aluminum | 7601.10.00.20  | UNY    | 10        | 500      | KGM  | 1000.00 |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: surtax subject missing

    Example: A measure that names other goods is refused
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 100      | NMB  | 1000.00 |
      And its line 1 says of the charges:
        | charge | measure | subject |
        | surtax | 25095A  | yes     |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: measure not in force
