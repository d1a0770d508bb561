@suite:volume
Feature: Volume
  A thousand declarations, as the agency's own acceptance test has it.

  @VOL-01 @DEC-03 @ACC-03 @RUN-01
  Scenario: At least 95 % are right at their first transmission
    Given a candidate that may file for Maple Imports
    And it is to file, on an invoice in USD:
      | goods    | classification | origin | quantity | unit price |
      | T-shirts | 6109.10.00.11  | CN     | 40       | 5.00       |
    And it is to file 1000 declarations like it
    When the candidate does its task
    Then at least 95 % are right at first [VOL-01]
    And all is accepted once [DEC-03]
    And one token has served all its calls [ACC-03]
    And it ends well [RUN-01]
