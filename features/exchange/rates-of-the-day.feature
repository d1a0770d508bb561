Feature: Which exchange rate holds
  The rate of the day of direct shipment converts an invoice; rates come every working evening.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:exchange-rate-of-shipment-day
  Rule: The rate is that of the day of direct shipment, not of the release or the filing

    # By hand: toys are free of duty, so that 100.00 x the rate is all there is to see; GST 5 %.
    Example: Shipped on Thursday, released and filed on Monday
      Given one USD is worth 1.36 CAD on 26 February 2026
      And one USD is worth 1.39 CAD on 28 February 2026
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in USD:
        | goods | classification | origin | treatment | quantity | unit | value  |
        | Toys  | 9503.00.90.99  | CN     | 2         | 5        | NMB  | 100.00 |
      And Marie submits the declaration
      Then it rests on the rate "1.36" of 26 February 2026
      And its amounts are final
      And the declaration owes:
        | value for duty | 136.00 |
        | GST            | 6.80   |

  @source:exchange-carry-over
  Rule: On days on which nothing is published the last rate stays in force

    # Friday's rates are in force from Saturday 28 February to Monday; those of Wednesday 24 December,
    # the last before Christmas and Boxing Day, from the 25th to Monday the 29th.
    Scenario Outline: Shipped on <day>
      Given one USD is worth 1.37 CAD on <in force>
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on <day> in USD:
        | goods | classification | origin | treatment | quantity | unit | value  |
        | Toys  | 9503.00.90.99  | CN     | 2         | 5        | NMB  | 100.00 |
      And Marie submits the declaration
      Then it rests on the rate "1.37" of <in force>
      And its amounts are final

      Examples:
        | day              | in force         |
        | 1 March 2026     | 28 February 2026 |
        | 2 March 2026     | 28 February 2026 |
        | 29 December 2025 | 25 December 2025 |

    Example: A rate cannot be published for a Sunday
      Given Omar is a customs officer
      When Omar publishes 1.37 CAD for one USD on 1 March 2026
      Then Omar is refused: exchange day carried

  @source:exchange-rate-api
  Rule: New rates are fetched at 19:00 Eastern Time

    Example: One minute makes the difference
      When the clock reaches 18:59 on 2 March 2026
      Then no rate of USD is kept for 3 March 2026
      When the clock reaches 19:00 on 2 March 2026
      Then a rate of USD is kept for 3 March 2026

    Example: Across the change to summer time
      When the clock reaches 18:59 on 9 March 2026
      Then no rate of USD is kept for 10 March 2026
      When the clock reaches 19:00 on 9 March 2026
      Then a rate of USD is kept for 10 March 2026
