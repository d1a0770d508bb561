Feature: Self-declared amounts that are refused
  An amount is a text of at most two decimals, not below zero, once for each charge.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers
    When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
      | goods    | classification | origin | treatment | quantity | unit | value  |
      | T-shirts | 6109.10.00.11  | CN     | 2         | 20       | NMB  | 100.00 |

  @source:wire-shape
  Rule: An amount is an amount

    Scenario Outline: <amount> is none
      When its line 1 says of the charges:
        | charge       | self-declared |
        | customs duty | <amount>      |
      And Marie submits the declaration
      Then Marie is refused: validation failed
      And Marie is told of the fault: amount invalid

      Examples:
        | amount |
        | -0.01  |
        | 1.005  |
        | 1,50   |

    Example: A number is refused, for it would lose its cents
      When its line 1 declares the "customs-duty" of "0.00" as a number
      And Marie submits the declaration
      Then Marie is refused: validation failed
      And Marie is told of the fault: number not quoted

  @source:duties-self-declare
  Rule: One amount for each charge of a line

    Example: Two amounts for the customs duty are refused
      When its line 1 says of the charges:
        | charge       | self-declared |
        | customs duty | 0.00          |
        | customs duty | 5.00          |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: duties self declared twice

    Example: Two blocks of the same measure are refused
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | Aluminum | 7601.10.00.20  | UNY    | 10        | 500      | KGM  | 1000.00 |
      And its line 1 says of the charges:
        | charge | measure | subject | self-declared |
        | surtax | 25095A  | yes     | 0.00          |
        | surtax | 25095A  | yes     | 10.00         |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: duty block repeated

  @source:cs0015769
  Rule: While incident CS0015769 is switched on, 0.00 is refused and nothing else

    Scenario Outline: Zero as <amount> is refused
      Given incident CS0015769 is switched on
      When its line 1 says of the charges:
        | charge       | self-declared |
        | customs duty | <amount>      |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of 1 fault
      And Marie is told of the fault: self declared zero refused
      Given incident CS0015769 is switched off
      When Marie submits the declaration
      Then the declaration is accepted

      Examples:
        | amount |
        | 0.00   |
        | -0.0   |

    Example: One cent is accepted
      Given incident CS0015769 is switched on
      When its line 1 says of the charges:
        | charge       | self-declared |
        | customs duty | 0.01          |
      And Marie submits the declaration
      Then the declaration is accepted
