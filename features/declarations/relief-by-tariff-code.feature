Feature: Relief by tariff code
  Chapter 99 of the tariff frees goods of customs duty for what they serve.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:duties-relief
  Rule: A tariff code of Chapter 99 frees compatible goods of customs duty, and of nothing else

    Example: Bicycles under a tariff code owe GST alone
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   | tariff code |
        | Bicycles | 8712.00.00.50  | CN     | 2         | 4        | NMB  | 1000.00 | 9993        |
      And Marie submits the declaration
      Then the declaration owes:
        | customs duty | 0.00  |
        | GST          | 50.00 |
        | total        | 50.00 |

    Example: A tariff code that does not go with the goods is refused
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value   | tariff code |
        | Wine  | 2204.10.10.00  | CN     | 2         | 100      | LTR  | 1000.00 | 9993        |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: tariff code incompatible

    Example: A tariff code whose effect is not simulated is refused by name
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   | tariff code |
        | Bicycles | 8712.00.00.50  | CN     | 2         | 4        | NMB  | 1000.00 | 9996        |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: tariff code not simulated

  @source:repaired-abroad
  Rule: Of goods returned after repair under a free-trade agreement the repair alone is counted

    # They are exported from the United States. By hand: 9992 is free of customs duty; GST 5 % of 200.00.
    Example: Bicycles repaired in the United States owe GST on the repair
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   | tariff code | repair |
        | Bicycles | 8712.00.00.50  | CN     | 10        | 4        | NMB  | 1000.00 | 9992        | 200.00 |
      And Marie submits the declaration
      Then the declaration owes:
        | value for duty | 200.00 |
        | customs duty   | 0.00   |
        | GST            | 10.00  |
        | total          | 10.00  |

    Example: The most-favoured-nation tariff is no free-trade agreement
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   | tariff code | repair |
        | Bicycles | 8712.00.00.50  | CN     | 2         | 4        | NMB  | 1000.00 | 9992        | 200.00 |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: tariff code not under treatment
