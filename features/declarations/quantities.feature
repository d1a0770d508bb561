Feature: Quantities and their units
  A quantity is what statistics and specific rates count, in the unit that the tariff states.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:departmental-consolidation
  Rule: A quantity is stated where the tariff states a unit, and may be left out elsewhere

    # By hand: 6.5 % of 1,000.00 is 65.00; 5 % of 1,065.00 is 53.25.
    Example: For lip make-up the tariff states no unit
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | Lipstick | 3304.10.00.00  | CN     | 2         |          |      | 1000.00 |
      And Marie submits the declaration
      Then the declaration is accepted
      And the declaration bears no warning
      And the declaration owes:
        | customs duty  | 65.00   |
        | value for tax | 1065.00 |
        | GST           | 53.25   |
        | total         | 118.25  |

    Example: For T-shirts it does
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | CN     | 2         |          |      | 1000.00 |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: quantity missing

  @source:departmental-consolidation
  Rule: The quantity is in the unit of the tariff, or in one that shares a definition with it

    Example: A unit of measure other than the tariff’s is refused
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 100      | KGM  | 1000.00 |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: unit of measure differs

    # By hand: 137.5 kg at 3.32 cents = 4.565, half up 4.57. A tonne is 1,000 kilograms by definition.
    Example: A unit that shares a definition with the tariff’s is converted, with a warning
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods  | classification | origin | treatment | quantity | unit | value  |
        | Cheese | 0406.10.10.90  | FR     | 2         | 0.1375   | TNE  | 900.00 |
      And Marie submits the declaration
      Then the declaration is accepted
      And the declaration bears the warning: unit of measure converted
      And the declaration owes:
        | customs duty  | 4.57   |
        | value for tax | 904.57 |
        | GST           | 0.00   |
        | total         | 4.57   |
