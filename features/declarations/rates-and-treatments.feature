Feature: Rates of customs duty and tariff treatments
  The tariff item and the treatment together say which rate applies, in whatever shape it has.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:duties-calculation-order
  Rule: The treatment that is claimed decides the rate

    # By hand, of 1,000.00: MFN 18 %, Mexico free, General Tariff 35 %; GST 5 % of what they add up to.
    Scenario Outline: T-shirts under treatment <treatment>
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin   | treatment   | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | <origin> | <treatment> | 100      | NMB  | 1000.00 |
      And Marie submits the declaration
      Then the declaration owes:
        | customs duty | <duty>  |
        | GST          | <GST>   |
        | total        | <total> |

      Examples:
        | treatment | origin | duty   | GST   | total  |
        | 2         | MX     | 180.00 | 59.00 | 239.00 |
        | 11        | MX     | 0.00   | 50.00 | 50.00  |
        | 3         | MX     | 350.00 | 67.50 | 417.50 |

  @source:duties-rate-limits
  Rule: Specific and compound rates count quantities, and limits hold on both sides

    # By hand. Cheese: 1,000 kg x 3.32 cents. Broccoli: 1.88 cents a kilogram, but at
    # least 4 %, and another 4 % on top: 18.80 + 16.00; 16.00 + 16.00.
    # Chicken: 5 %, at least 4.74 and at most 9.48 cents a kilogram. All are zero-rated groceries.
    Scenario Outline: <quantity> kg of <goods> worth <value>
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods   | classification   | origin   | treatment | quantity   | unit | value   |
        | <goods> | <classification> | <origin> | 2         | <quantity> | KGM  | <value> |
      And Marie submits the declaration
      Then the declaration owes:
        | customs duty | <duty> |
        | GST          | 0.00   |
        | total        | <duty> |

      Examples:
        | goods    | classification | origin | quantity | value   | duty  |
        | Cheese   | 0406.10.10.90  | FR     | 1000     | 5000.00 | 33.20 |
        | Broccoli | 0704.10.11.00  | MX     | 1000     | 400.00  | 34.80 |
        | Broccoli | 0704.10.11.00  | MX     | 100      | 400.00  | 32.00 |
        | Chicken  | 0207.13.91.00  | BR     | 1000     | 500.00  | 47.40 |
        | Chicken  | 0207.13.91.00  | BR     | 1000     | 1500.00 | 75.00 |
        | Chicken  | 0207.13.91.00  | BR     | 1000     | 3000.00 | 94.80 |
