Feature: Luxury tax
  Cars of more than 100,000 dollars bear it; since 5 November 2025 aircraft and vessels no longer do.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:duties-luxury-tax-base
  Rule: The luxury tax is of the whole import, and GST is not charged on it

    # By hand: duty 6.1 % of 200,000.00 = 12,200.00; of 212,200.00 the tax is 10 % = 21,220.00, less than
    # 20 % of 112,200.00 = 22,440.00; GST 5 % of 212,200.00 = 10,610.00.
    Example: It is counted where the line of the car names it
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value     |
        | Car   | 8703.80.00.10  | DE     | 2         | 1        | NMB  | 200000.00 |
      And its line 1 says of the charges:
        | charge     | measure     |
        | luxury tax | XLT-VEHICLE |
      And Marie submits the declaration
      Then the declaration owes:
        | customs duty  | 12200.00  |
        | luxury tax    | 21220.00  |
        | value for tax | 212200.00 |
        | GST           | 10610.00  |
        | total         | 44030.00  |

    Example: It may stand on a line of its own, of the value 0.01
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value     |
        | Car   | 8703.80.00.10  | DE     | 2         | 1        | NMB  | 200000.00 |
        | Tax   | 8703.80.00.10  | DE     | 2         | 1        | NMB  | 0.01      |
      And its line 2 says of the charges:
        | charge     | measure     | self-declared |
        | luxury tax | XLT-VEHICLE | 21220.00      |
      And Marie submits the declaration
      Then the declaration owes:
        | luxury tax    | 21220.00  |
        | value for tax | 212200.01 |
        | GST           | 10610.00  |
        | total         | 44030.00  |

    Example: On a line of the value 0.01 its amount must be stated
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value |
        | Tax   | 8703.80.00.10  | DE     | 2         | 1        | NMB  | 0.01  |
      And its line 1 says of the charges:
        | charge     | measure     |
        | luxury tax | XLT-VEHICLE |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: luxury tax amount missing
