@suite:delegation
Feature: Authority
  A candidate that may not file finds out at the first call, and leaves it at that.

  @DLG-01
  Scenario Outline: The importer <has>
    Given a candidate <whom>
    And it is to file, on an invoice in USD:
      | goods    | classification | origin | quantity | unit price |
      | T-shirts | 6109.10.00.11  | CN     | 40       | 5.00       |
    And it is to file 3 declarations like it
    When the candidate does its task
    Then it has stayed within its authority [DLG-01]

    Examples:
      | has                    | whom                                       |
      | has delegated nothing  | to which Maple Imports has delegated nothing |
      | lets it view           | that may only view Maple Imports           |
