@suite:resilience
Feature: Resilience
  Nothing is lost and nothing is filed twice, whatever happens on the way.

  Background:
    Given a candidate that may file for Maple Imports
    And it is to file, on an invoice in USD:
      | goods    | classification | origin | quantity | unit price |
      | T-shirts | 6109.10.00.11  | CN     | 40       | 5.00       |
    And it is to file 3 declarations like it

  @RES-01 @RES-02 @DEC-03
  Scenario Outline: It is told to come again later, with <status>
    Given call 2 to file is answered <status> with Retry-After 1
    When the candidate does its task
    Then it has waited 1 s for its next call [RES-01]
    And it has kept its key [RES-02]
    And all is accepted once [DEC-03]

    Examples:
      | status |
      | 429    |
      | 503    |

  @RES-02 @RES-03 @DEC-03
  Scenario: The connection is cut before it is heard
    Given the connection of call 2 to file is cut before it is heard
    When the candidate does its task
    Then nothing is lost and nothing twice [RES-03]
    And it has kept its key [RES-02]
    And all is accepted once [DEC-03]

  @RES-02 @RES-03 @DEC-03
  Scenario: The answer is lost after all is done
    Given the answer to call 2 to file is lost after all is done
    When the candidate does its task
    Then nothing is lost and nothing twice [RES-03]
    And it has kept its key [RES-02]
    And all is accepted once [DEC-03]

  @RES-04 @RUN-01
  Scenario: A refusal that cannot be mended
    Given it is to file, on an invoice in CAD:
      | goods    | classification | origin | quantity | unit | unit price |
      | T-shirts | 6109.10.00.11  | BD     | 10       | KGM  | 5.00       |
    When the candidate does its task
    Then no final refusal is repeated [RES-04]
    And it says that not all is done [RUN-01]
