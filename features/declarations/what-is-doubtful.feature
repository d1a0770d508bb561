Feature: What a declaration is warned of
  What is doubtful and not wrong is told with the answer, and refuses nothing.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:cargo-control-number-prefix
  Rule: A cargo control number may be another’s than the carrier’s

    Example: The cargo control number of a forwarder’s house bill does not begin with the carrier’s code
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 100      | NMB  | 1000.00 |
      And its cargo control number is "8ABCHOUSE77"
      And Marie submits the declaration
      Then the declaration is accepted
      And the declaration bears the warning: cargo not of carrier

    Example: That of the carrier itself bears no warning
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 100      | NMB  | 1000.00 |
      And Marie submits the declaration
      Then the declaration is accepted
      And the declaration bears no warning
