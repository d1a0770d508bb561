Feature: Transaction numbers
  A number begins with the account security number of its holder and names one declaration for years.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers
    And Omar is a customs officer
    When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
      | goods | classification | origin | treatment | quantity | unit | value  |
      | Toys  | 9503.00.90.99  | CN     | 2         | 5        | NMB  | 100.00 |

  @source:transaction-number
  Rule: A number belongs to the series of the broker or of the importer

    Example: A broker may number in the series of its importer
      When it bears a number of the series of Maple Imports
      And Marie submits the declaration
      Then the declaration is accepted

    Example: A number of somebody else’s series is refused
      Given the broker Birch Brokers is registered and licensed
      When it bears a number of the series of Birch Brokers
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: transaction number not yours

  @source:transaction-number
  Rule: A number is not used again for seven years and three months

    Example: A second declaration under the same number is refused
      Given Marie submits the declaration
      When Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: transaction number used

    Example: The same attempt repeated is the same declaration
      When Marie submits the declaration, and repeats it for want of an answer
      Then the declaration is accepted
      And Marie finds 1 declaration of RM0001 of Maple Imports

    Example: Not on the last day of the seven years and three months
      Given Marie submits the declaration
      When it becomes 1 June 2033
      And Omar wakes the account of Marie
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: transaction number used

    Example: But on the day after
      Given Marie submits the declaration
      When it becomes 2 June 2033
      And Omar wakes the account of Marie
      And Marie submits the declaration
      Then the declaration is accepted
      And Marie finds its versions, oldest first:
        | version | reason   | total |
        | 1       | original | 5.00  |
