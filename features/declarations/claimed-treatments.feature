Feature: Claimed tariff treatments
  Goods may have a treatment when their origin is entitled to it and the tariff item has a rate under it.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:tcc24-144
  Rule: A treatment is claimed for the countries that are entitled to it

    Example: The Mexican treatment is refused for goods of China
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | CN     | 11        | 100      | NMB  | 1000.00 |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: tariff treatment not valid for country

    Example: A treatment that the goods have no rate under is refused
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods  | classification | origin | treatment | quantity | unit | value   |
        | Cheese | 0406.10.20.00  | MX     | 11        | 1000     | KGM  | 3000.00 |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: no rate under treatment

    Example: A treatment of which no first day is set is refused by its name
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | GB     | CPUKT     | 100      | NMB  | 1000.00 |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: tariff treatment awaits its day
