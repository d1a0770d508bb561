Feature: An outage of the exchange-rate service
  CES 2.0 lived through one: amounts became wrong, and had to be found and mended.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers
    And Omar is a customs officer
    And one USD is worth 1.35 CAD on 28 February 2026

  @source:exchange-rate-outage
  Rule: Without its rate a declaration is counted at the last known one, and marked

    # By hand: T-shirts at 18 %; 200.00 x 1.35 = 270.00, as in the published example.
    Scenario Outline: The service is <trouble> on Monday evening
      Given the exchange-rate service <trouble>
      When the clock reaches 10:00 on 3 March 2026
      And Marie prepares a declaration for RM0001 of Maple Imports, shipped on 3 March 2026 in USD:
        | goods    | classification | origin | treatment | quantity | unit | value  |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 40       | NMB  | 200.00 |
      And Marie submits the declaration
      Then the declaration is accepted
      And it rests on the rate "1.35" of 28 February 2026
      And its amounts are provisional
      And the declaration owes:
        | value for duty | 270.00 |
        | customs duty   | 48.60  |
        | GST            | 15.93  |
        | total          | 64.53  |

      Examples:
        | trouble                              |
        | is unavailable                       |
        | is slow                              |
        | leaves out USD                       |
        | serves old rates under their own date |

    Example: Rates that are old or wrong without anybody’s noticing count as published
      Given the exchange-rate service is stale
      When the clock reaches 10:00 on 3 March 2026
      And Marie prepares a declaration for RM0001 of Maple Imports, shipped on 3 March 2026 in USD:
        | goods    | classification | origin | treatment | quantity | unit | value  |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 40       | NMB  | 200.00 |
      And Marie submits the declaration
      Then its amounts are final
