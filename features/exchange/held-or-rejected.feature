Feature: Waiting for a rate, or refusing without one
  Instead of counting at an old rate, declarations may be held or rejected until there is one.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers
    And Omar is a customs officer
    And one USD is worth 1.35 CAD on 28 February 2026

  @source:cs0016355
  Rule: A workspace may hold such declarations until the rate is published

    # By hand: 200.00 x 1.40 = 280.00; 18 % = 50.40; GST 5 % of 330.40 = 16.52.
    Example: Held on Tuesday, accepted once the officer publishes the rate
      Given a declaration without a rate is held until it is published
      And the exchange-rate service is unavailable
      When the clock reaches 10:00 on 3 March 2026
      And Marie prepares a declaration for RM0001 of Maple Imports, shipped on 3 March 2026 in USD:
        | goods    | classification | origin | treatment | quantity | unit | value  |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 40       | NMB  | 200.00 |
      And Marie submits the declaration
      Then the declaration is held
      When Marie asks how the declaration was counted
      Then Marie is refused: declaration not assessed
      When Omar publishes 1.40 CAD for one USD on 3 March 2026
      And the clock reaches 10:01 on 3 March 2026
      Then the declaration is accepted
      And the declaration is in version 1, reason "original"
      And its amounts are final
      And the declaration owes:
        | value for duty | 280.00 |
        | customs duty   | 50.40  |
        | GST            | 16.52  |
        | total          | 66.92  |

    Example: Held on Tuesday, accepted when the service is back in the evening
      Given a declaration without a rate is held until it is published
      And the exchange-rate service is unavailable
      When the clock reaches 10:00 on 3 March 2026
      And Marie prepares a declaration for RM0001 of Maple Imports, shipped on 3 March 2026 in USD:
        | goods    | classification | origin | treatment | quantity | unit | value  |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 40       | NMB  | 200.00 |
      And Marie submits the declaration
      And the exchange-rate service recovers
      And the clock reaches 19:00 on 3 March 2026
      Then the declaration is accepted
      And its amounts are final

  @source:cs0016355
  Rule: A workspace may reject them instead

    Example: Rejected on Tuesday, accepted once there is a rate
      Given a declaration without a rate is rejected
      And the exchange-rate service is unavailable
      When the clock reaches 10:00 on 3 March 2026
      And Marie prepares a declaration for RM0001 of Maple Imports, shipped on 3 March 2026 in USD:
        | goods    | classification | origin | treatment | quantity | unit | value  |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 40       | NMB  | 200.00 |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: exchange rate missing
      When Omar publishes 1.40 CAD for one USD on 3 March 2026
      And Marie submits the declaration
      Then the declaration is accepted
