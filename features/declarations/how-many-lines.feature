Feature: How many lines a declaration holds
  Each line of an invoice is a line of the declaration, so that declarations become long.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:plain-consistency
  Rule: A declaration holds up to 1,000 lines

    # By hand: 1,000 lines of toys at 1.00, free of duty, GST 0.05 each.
    Example: The thousandth line is still counted
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value |
        | Toys  | 9503.00.90.99  | CN     | 2         | 1        | NMB  | 1.00  |
      And it has 1000 lines like the first
      And Marie submits the declaration
      Then the declaration owes:
        | value for duty | 1000.00 |
        | GST            | 50.00   |

    Example: The thousand and first is too many, over two invoices as well
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value |
        | Toys  | 9503.00.90.99  | CN     | 2         | 1        | NMB  | 1.00  |
      And it has 1000 lines like the first
      And it has a second invoice, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value |
        | Toys  | 9503.00.90.99  | CN     | 2         | 1        | NMB  | 1.00  |
      And Marie submits the declaration
      Then Marie is refused: validation failed
