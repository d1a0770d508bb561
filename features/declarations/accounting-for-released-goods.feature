Feature: Accounting for released goods
  A type AB declaration accounts for goods that were released; CARM counts the duties and taxes.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:duties-calculation-order
  Rule: Value for duty, customs duty, value for tax and GST follow one another, each to the cent

    # Line 1 is the published example 200 x 1.35 at 18 %, up to its value for tax of 318.60; the GST of
    # commercial goods is 5 %. Line 2 by hand: 150 x 1.35 = 202.50; 17 % = 34.425, half up 34.43;
    # 236.93 x 5 % = 11.8465, half up 11.85.
    Example: A declaration of two lines is counted line by line
      Given one USD is worth 1.35 CAD on 26 February 2026
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in USD:
        | goods    | classification | origin | treatment | quantity | unit | value  |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 40       | NMB  | 200.00 |
        | Shirts   | 6205.20.00.10  | BD     | 2         | 10       | NMB  | 150.00 |
      And Marie submits the declaration
      Then the declaration is accepted
      And line 1 owes:
        | value for duty | 270.00 |
        | customs duty   | 48.60  |
        | value for tax  | 318.60 |
        | GST            | 15.93  |
        | total          | 64.53  |
      And line 2 owes:
        | value for duty | 202.50 |
        | customs duty   | 34.43  |
        | value for tax  | 236.93 |
        | GST            | 11.85  |
        | total          | 46.28  |
      And the declaration owes:
        | value for duty | 472.50 |
        | customs duty   | 83.03  |
        | value for tax  | 555.53 |
        | GST            | 27.78  |
        | total          | 110.81 |

    # By hand: 0.01 x 18 % = 0.0018; 0.03 x 18 % = 0.0054, half up 0.01; 0.10 x 5 % = 0.005, half up 0.01.
    Example: The smallest amounts are rounded half up
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 1        | NMB  | 0.01  |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 1        | NMB  | 0.03  |
        | Toys     | 9503.00.90.99  | CN     | 2         | 1        | NMB  | 0.10  |
      And Marie submits the declaration
      Then line 1 owes:
        | customs duty | 0.00 |
        | GST          | 0.00 |
        | total        | 0.00 |
      And line 2 owes:
        | customs duty | 0.01 |
        | GST          | 0.00 |
        | total        | 0.01 |
      And line 3 owes:
        | customs duty | 0.00 |
        | GST          | 0.01 |
        | total        | 0.01 |

    Example: Nothing can be counted of no quantity
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value  |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 0        | NMB  | 200.00 |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: quantity zero

  @source:direct-shipment-date
  Rule: Every invoice is converted at the rate of its own day and currency

    # By hand: 100.00 x 1.3510 = 135.10; 100.00 x 1.6005 = 160.05; books and toys are free of duty;
    # GST 5 % of 135.10 = 6.755, half up 6.76, and of 160.05 = 8.0025, half up 8.00.
    Example: Two invoices in two currencies
      Given one USD is worth 1.3510 CAD on 26 February 2026
      And one EUR is worth 1.6005 CAD on 25 February 2026
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in USD:
        | goods | classification | origin | treatment | quantity | unit | value  |
        | Books | 4901.99.00.99  | UNY    | 10        | 4        | NMB  | 100.00 |
      And it has a second invoice, shipped on 25 February 2026 in EUR:
        | goods | classification | origin | treatment | quantity | unit | value  |
        | Toys  | 9503.00.90.99  | CN     | 2         | 5        | NMB  | 100.00 |
      And Marie submits the declaration
      Then the declaration owes:
        | value for duty | 295.15 |
        | GST            | 14.76  |
        | total          | 14.76  |
