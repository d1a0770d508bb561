Feature: GST status of goods
  The tax is paid on all goods but those of the classes that the Excise Tax Act frees. Where the
  classification does not tell the class, the filer states it.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:gst-rate
  Rule: Goods are taxed at 5 % unless they are of a class that is free

    # By hand: duty 18 % of 100.00; GST 5 % of 118.00 = 5.90.
    Example: Clothing is taxed
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value  |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 10       | NMB  | 100.00 |
      And Marie submits the declaration
      Then the declaration owes:
        | customs duty  | 18.00  |
        | value for tax | 118.00 |
        | GST           | 5.90   |
        | total         | 23.90  |

    Example: Clothing given to a charity is not taxed, if the filer says so
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value  | GST status      |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 10       | NMB  | 100.00 | XGST-NT-CHARITY |
      And Marie submits the declaration
      Then the declaration owes:
        | customs duty  | 18.00  |
        | value for tax | 118.00 |
        | GST           | 0.00   |
        | total         | 18.00  |

  @source:gst-status-of-goods
  Rule: A status that contradicts the goods or the day is refused

    Scenario Outline: <what>
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value  | GST status |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 10       | NMB  | 100.00 | <status>   |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: <fault>

      Examples:
        | what                                             | status          | fault                        |
        | Clothing is no food                              | XGST-ZR-GROCERY | gst status contradicts goods |
        | The tax break of 2024 ended on 15 February 2025  | XGST-NT-BREAK   | gst status contradicts goods |
        | A code that no list has                          | 99              | gst status unknown           |
