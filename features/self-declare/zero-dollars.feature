Feature: Declaring an amount oneself, zero included
  A filer may state the amount of a charge instead of leaving it to CARM; 0.00 is an amount like any other.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers
    And one USD is worth 1.15 CAD on 26 February 2026
    When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in USD:
      | goods    | classification | origin | treatment | quantity | unit | value  |
      | T-shirts | 6109.10.00.11  | CN     | 2         | 20       | NMB  | 100.00 |

  @source:duties-self-declare
  Rule: A self-declared amount overrides the calculation of its charge

    # By hand: value for duty 115.00; 18 % would be 20.70; with 0.00 the GST is 5 % of 115.00.
    Scenario Outline: Zero written as <amount>
      When its line 1 says of the charges:
        | charge       | self-declared |
        | customs duty | <amount>      |
      And Marie submits the declaration
      Then the declaration is accepted
      And its "customs duty" is self-declared, "0.00" where "20.70" was computed
      And the declaration owes:
        | customs duty  | 0.00   |
        | value for tax | 115.00 |
        | GST           | 5.75   |
        | total         | 5.75   |

      Examples:
        | amount |
        | 0.00   |
        | 0      |
        | 0.0    |
        | -0.00  |

    # The published example: value for duty 115.00, duty 4.60, value for tax 119.60, GST 5.98, in all 10.58.
    @source:duties-self-declare-flow
    Example: Another amount counts in the value for tax and in the GST
      When its line 1 says of the charges:
        | charge       | self-declared |
        | customs duty | 4.60          |
      And Marie submits the declaration
      Then its "customs duty" is self-declared, "4.60" where "20.70" was computed
      And the declaration owes:
        | value for duty | 115.00 |
        | customs duty   | 4.60   |
        | value for tax  | 119.60 |
        | GST            | 5.98   |
        | total          | 10.58  |

    # By hand: 20.70 duty; value for tax 135.70; its 5 % would be 6.785, half up 6.79.
    Example: The GST itself may be declared as zero
      When its line 1 says of the charges:
        | charge | self-declared |
        | GST    | 0.00          |
      And Marie submits the declaration
      Then its "GST" is self-declared, "0.00" where "6.79" was computed
      And the declaration owes:
        | value for tax | 135.70 |
        | GST           | 0.00   |
        | total         | 20.70  |

    Example: The explanation tells the declared and the computed amount apart
      When its line 1 says of the charges:
        | charge       | self-declared |
        | customs duty | 0.00          |
      And Marie submits the declaration
      And Marie asks how the declaration was counted
      Then the explanation leads to:
        | step                 | amount | rounding        | source              |
        | customs-duty         | 0.00   |                 | duties-self-declare |
        | self-declared-amount | 0.00   |                 |                     |
        | computed-amount      | 20.70  | half-up-to-cent |                     |
