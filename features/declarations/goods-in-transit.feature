Feature: Goods in transit
  A surtax order frees what was on its way to Canada when it began; the filer claims it.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:surtax-exemptions
  Rule: Goods in transit when an order began are free of it where the filer claims so

    Example: T-shirts on their way to Canada on the first day of the order
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 4 March 2025 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | UNC    | 10        | 100      | NMB  | 1000.00 |
      And it was released on 10 March 2025
      And its line 1 says of the charges:
        | charge | measure | subject | exemption  |
        | surtax | 25066A  | no      | in-transit |
      And Marie submits the declaration
      Then the declaration owes:
        | surtax | 0.00  |
        | total  | 50.00 |
      When Marie asks how the declaration was counted
      Then the explanation leads to:
        | step        | amount | rounding | source            |
        | not-charged | 0.00   |          | 25066a-2025-03-04 |

    Example: They are not free of it by their day of shipment alone
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 4 March 2025 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | UNC    | 10        | 100      | NMB  | 1000.00 |
      And it was released on 10 March 2025
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: surtax subject missing

    Example: Goods that were shipped a day later cannot claim it
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 5 March 2025 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | UNC    | 10        | 100      | NMB  | 1000.00 |
      And it was released on 10 March 2025
      And its line 1 says of the charges:
        | charge | measure | subject | exemption  |
        | surtax | 25066A  | no      | in-transit |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: exemption not granted
