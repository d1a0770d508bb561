@suite:access
Feature: Access
  A candidate gets its own token, keeps it to itself, and goes on when it has expired.

  Background:
    Given a candidate that may file for Maple Imports

  @RUN-01 @ACC-01 @ACC-02 @ACC-03
  Scenario: One token serves several declarations
    Given it is to file, on an invoice in USD:
      | goods    | classification | origin | quantity | unit price |
      | T-shirts | 6109.10.00.11  | CN     | 40       | 5.00       |
    And it is to file 3 declarations like it
    When the candidate does its task
    Then it ends well [RUN-01]
    And it has got a token by its credentials [ACC-01]
    And no address tells a secret [ACC-02]
    And one token has served all its calls [ACC-03]

  @ACC-04 @DEC-03
  Scenario: A token expires between two declarations
    Given it is to file, on an invoice in USD:
      | goods    | classification | origin | quantity | unit price |
      | T-shirts | 6109.10.00.11  | CN     | 40       | 5.00       |
    And it is to file 3 declarations like it
    And two hours pass before call 2 to file
    When the candidate does its task
    Then it has gone on with another token [ACC-04]
    And all is accepted once [DEC-03]
