Feature: The General Tariff
  Goods whose origin claims no better treatment bear the General Tariff.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers

  @source:general-tariff
  Rule: The General Tariff is 35 %, or the MFN rate where that is as high or higher

    # By hand: milk bears 241 %, but at least 34.50 a hectolitre, under the MFN tariff. 241 % of 500.00
    # is 1,205.00; 20 hectolitres x 34.50 are 690.00, more than 241 % of 250.00 = 602.50. Zero-rated.
    Scenario Outline: <quantity> hectolitres of milk worth <value> under the General Tariff
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity   | unit | value   |
        | Milk  | 0401.20.20.00  | NZ     | 3         | <quantity> | HLT  | <value> |
      And Marie submits the declaration
      Then the declaration owes:
        | customs duty | <duty> |
        | GST          | 0.00   |
        | total        | <duty> |

      Examples:
        | quantity | value  | duty    |
        | 10       | 500.00 | 1205.00 |
        | 20       | 250.00 | 690.00  |
