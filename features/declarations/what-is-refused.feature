Feature: What a declaration is refused for
  CARM reports every fault of a declaration at once, each with its place and its rule.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:tcc24-144
  Rule: All faults are reported together

    Example: Five faults of header and line come back at once, and mended it is accepted
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   | tariff code |
        | T-shirts | 6109.10.00.11  | CN     | 10        | 100      | KGM  | 1000.00 | 1234        |
      And its office is "999"
      And its mode of transport is "5"
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of 5 faults
      And Marie is told of the fault: office unknown
      And Marie is told of the fault: mode of transport unknown
      And Marie is told of the fault: tariff treatment not valid for country
      And Marie is told of the fault: unit of measure differs
      And Marie is told of the fault: tariff code unknown
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 100      | NMB  | 1000.00 |
      And Marie submits the declaration
      Then the declaration is accepted

    Scenario Outline: One fault: <fault>
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in <currency>:
        | goods    | classification   | origin   | treatment   | quantity | unit | value   |
        | T-shirts | <classification> | <origin> | <treatment> | 100      | NMB  | 1000.00 |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: <fault>

      Examples:
        | classification | origin | treatment | currency | fault                       |
        | 6109.10.00.99  | CN     | 2         | CAD      | classification unknown      |
        | 6109.10.00.11  | US     | 2         | CAD      | US state of origin missing  |
        | 6109.10.00.11  | QQ     | 2         | CAD      | origin unknown              |
        | 6109.10.00.11  | CN     | 99        | CAD      | tariff treatment unknown    |
        | 6109.10.00.11  | CN     | 2         | QQQ      | currency unknown            |

  @source:cad-types
  Rule: Types that do not exist here yet are refused by name

    Scenario Outline: Type <type>
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 100      | NMB  | 1000.00 |
      And its type is "<type>"
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of 1 fault
      And Marie is told of the fault: CAD type <type> (<name>) is not accepted.

      Examples:
        | type | name                                                               |
        | V    | Voluntary: goods that entered the economy without release          |
        | F    | Consolidated courier low value shipments                           |
        | ZZ   | no such type                                                       |

  @source:plain-consistency
  Rule: Goods are shipped, then released, and both have happened

    Example: Released today is early enough
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 2 March 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 100      | NMB  | 1000.00 |
      And it was released on 2 March 2026
      And Marie submits the declaration
      Then the declaration is accepted

    Example: Released tomorrow is not
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 3 March 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 100      | NMB  | 1000.00 |
      And it was released on 3 March 2026
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of 2 faults
      And Marie is told of the fault: release date ahead
      And Marie is told of the fault: direct shipment date ahead
