Feature: Drafts, the calculator and the explanation
  What is to be declared can be kept, tried out beforehand, and understood afterwards.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers
    And one USD is worth 1.35 CAD on 26 February 2026
    When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in USD:
      | goods    | classification | origin | treatment | quantity | unit | value  |
      | T-shirts | 6109.10.00.11  | CN     | 2         | 40       | NMB  | 200.00 |

  @source:plain-consistency
  Rule: A draft waits for its rules until it is submitted, and is gone then

    Example: A draft is saved, submitted and cleared away
      When Marie saves it as a draft
      And Marie submits the draft
      Then the declaration is accepted
      When Marie opens the draft
      Then Marie is refused: draft not found

    Example: A faulty draft is kept, and refused when it is submitted
      When its office is "999"
      And Marie saves it as a draft
      And Marie submits the draft
      Then Marie is refused: declaration refused
      And Marie is told of the fault: office unknown
      When Marie opens the draft
      And Marie saves it as a draft
      Then Marie finds 0 declarations of RM0001 of Maple Imports

    Example: A draft is its business’s own
      Given Paul is an editor of Maple Imports
      When Marie saves it as a draft
      And Paul opens the draft
      Then Paul is refused: draft not found

  @source:duties-calculation-order
  Rule: The calculator gives what filing gives

    Example: Calculated first, filed afterwards
      When Marie asks the calculator instead
      Then the calculator says:
        | value for duty | 270.00 |
        | customs duty   | 48.60  |
        | value for tax  | 318.60 |
        | GST            | 15.93  |
        | total          | 64.53  |
      And Marie finds 0 declarations of RM0001 of Maple Imports
      When Marie submits the declaration
      Then the declaration owes what the calculator said

    Example: The calculator refuses what filing refuses of the goods
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in USD:
        | goods    | classification | origin | treatment | quantity | unit | value  |
        | T-shirts | 6109.10.00.11  | US     | 2         | 40       | NMB  | 200.00 |
      And Marie asks the calculator instead
      Then Marie is refused: declaration refused
      And Marie is told of the fault: US state of origin missing

  @source:duties-rounding
  Rule: Every amount leads down to its rate, its rounding and their sources

    Example: An explanation from the total down to the rate
      When Marie submits the declaration
      And Marie asks how the declaration was counted
      Then the explanation leads to:
        | step                          | amount | rounding        | source                     |
        | declaration-total             | 64.53  |                 |                            |
        | value-for-duty                | 270.00 | half-up-to-cent | duties-currency-conversion |
        | value-for-currency-conversion | 200.00 |                 |                            |
        | exchange-rate                 | 1.35   |                 | direct-shipment-date       |
        | customs-duty                  | 48.60  | half-up-to-cent |                            |
        | value-for-tax                 | 318.60 |                 | duties-value-for-tax       |
        | gst                           | 15.93  | half-up-to-cent |                            |
