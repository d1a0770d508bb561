Feature: Surtaxes by the case
  What a surtax order charges may hang on a quota, on the worth of the declaration or on content.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:surtax-codes
  Rule: The code says whether steel is within the quota

    # The published example of notice 25-24: 1,000.00 free of duty at 50 % owes 575.00. Of China, at 50 % and
    # 25 %, by hand: 750.00; 5 % of 1,750.00 = 87.50.
    Scenario Outline: Plate of <origin> declared under <code>
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 3 July 2025 in CAD:
        | goods | classification | origin   | treatment | quantity | unit | value   |
        | Plate | 7208.51.00.21  | <origin> | 2         | 1000     | KGM  | 1000.00 |
      And it was released on 10 July 2025
      And its line 1 says of the charges:
        | charge | measure | subject |
        | surtax | <code>  | yes     |
      And Marie submits the declaration
      Then the declaration owes:
        | surtax | <surtax> |
        | GST    | <GST>    |
        | total  | <total>  |

      Examples:
        | origin | code   | surtax | GST   | total  |
        | IN     | 25148A | 500.00 | 75.00 | 575.00 |
        | IN     | 25148B | 0.00   | 50.00 | 50.00  |
        | CN     | 25148C | 250.00 | 62.50 | 312.50 |
        | CN     | 25148D | 750.00 | 87.50 | 837.50 |

    Example: Goods cannot be within the quota and over it
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 3 July 2025 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value   |
        | Plate | 7208.51.00.21  | IN     | 2         | 1000     | KGM  | 1000.00 |
      And it was released on 10 July 2025
      And its line 1 says of the charges:
        | charge | measure | subject |
        | surtax | 25148A  | yes     |
        | surtax | 25148B  | yes     |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: surtax order named twice

  @source:25154a-2025-07-31
  Rule: Aluminum smelted in China is charged above 5,000.00 a declaration

    # The published case: 3,000.00 and 2,000.00 beside 50,000.00 of other goods bear none; with one cent more
    # 750.00 and 500.00 (25 % of 2,000.01 is 500.0025).
    Scenario Outline: 3,000.00 and <value> of such goods
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value    |
        | Aluminum | 7601.10.00.20  | AE     | 2         | 500      | KGM  | 3000.00  |
        | Aluminum | 7601.10.00.20  | AE     | 2         | 400      | KGM  | <value>  |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 9000     | NMB  | 50000.00 |
      And its line 1 says of the charges:
        | charge | measure | subject |
        | surtax | 25154A  | yes     |
      And its line 2 says of the charges:
        | charge | measure | subject |
        | surtax | 25154A  | yes     |
      And Marie submits the declaration
      Then line 1 owes:
        | surtax | <first> |
      And line 2 owes:
        | surtax | <second> |

      Examples:
        | value   | first  | second |
        | 2000.00 | 0.00   | 0.00   |
        | 2000.01 | 750.00 | 500.00 |

  @source:duties-content-deduction
  Rule: Canadian and Mexican content is taken off the value of a motor vehicle entitled to the US tariff

    # By hand, of 40,000.00 at 25 %: of 34,000.00; of 28,000.00; 10 % is less than the 15 % always taken off;
    # without the entitlement of all of it, beside 6.1 % of duty.
    Scenario Outline: A car under treatment <treatment>, content <content>
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment   | quantity | unit | value    |
        | Car   | 8703.23.00.22  | UMI    | <treatment> | 1        | NMB  | 40000.00 |
      And its line 1 says of the charges:
        | charge | measure | subject | content   |
        | surtax | 25118A  | yes     | <content> |
      And Marie submits the declaration
      Then the declaration owes:
        | surtax | <surtax> |
        | GST    | <GST>    |
        | total  | <total>  |

      Examples:
        | treatment | content  | surtax   | GST     | total    |
        | 10        |          | 8500.00  | 2425.00 | 10925.00 |
        | 10        | 12000.00 | 7000.00  | 2350.00 | 9350.00  |
        | 10        | 4000.00  | 8500.00  | 2425.00 | 10925.00 |
        | 2         |          | 10000.00 | 2622.00 | 15062.00 |
