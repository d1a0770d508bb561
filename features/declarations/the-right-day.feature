Feature: The right day
  Duties are those of the day of accounting. Of goods that were released before they were accounted for, that is
  the day of their release; the day of direct shipment picks the exchange rate alone.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:day-of-accounting
  Rule: A surtax is due on what is released while its order is in force

    # By hand, of 1,000.00 free of duty: 25 % = 250.00; 5 % of 1,250.00 = 62.50.
    Example: T-shirts of the United States released on the last day of the order bear its surtax
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 29 August 2025 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | UNC    | 10        | 100      | NMB  | 1000.00 |
      And it was released on 31 August 2025
      And its line 1 says of the charges:
        | charge | measure | subject |
        | surtax | 25066A  | yes     |
      And Marie submits the declaration
      Then the declaration owes:
        | customs duty | 0.00   |
        | surtax       | 250.00 |
        | GST          | 62.50  |
        | total        | 312.50 |

    Example: The same goods released after the repeal bear none, although they were shipped before
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 29 August 2025 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | UNC    | 10        | 100      | NMB  | 1000.00 |
      And it was released on 3 September 2025
      And Marie submits the declaration
      Then the declaration owes:
        | customs duty | 0.00  |
        | surtax       | 0.00  |
        | GST          | 50.00 |
        | total        | 50.00 |

    # By hand, of 40,000.00: 6.1 % = 2,440.00 and 100 %; 5 % of 82,440.00 = 4,122.00, of 42,440.00 = 2,122.00.
    Example: Electric cars of China bear their surtax to the end of February 2026
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 20 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value    |
        | Cars  | 8703.80.00.10  | CN     | 2         | 1        | NMB  | 40000.00 |
      And it was released on 28 February 2026
      And its line 1 says of the charges:
        | charge | measure  | subject |
        | surtax | XCN24-EV | yes     |
      And Marie submits the declaration
      Then the declaration owes:
        | customs duty | 2440.00  |
        | surtax       | 40000.00 |
        | GST          | 4122.00  |
        | total        | 46562.00 |

    Example: Electric cars of China released in March 2026 bear none
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 1 March 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value    |
        | Cars  | 8703.80.00.10  | CN     | 2         | 1        | NMB  | 40000.00 |
      And it was released on 2 March 2026
      And Marie submits the declaration
      Then the declaration owes:
        | customs duty | 2440.00 |
        | surtax       | 0.00    |
        | GST          | 2122.00 |
        | total        | 4562.00 |
