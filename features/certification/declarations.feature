@suite:declarations
Feature: Declarations
  A candidate files what is on the invoices, exactly, and reads what it is answered.

  Background:
    Given a candidate that may file for Maple Imports

  @DEC-01 @DEC-02 @DEC-03 @RUN-01
  Scenario: Several invoices and currencies, and prices that a float gets wrong
    # 3 x 0.335 = 1.005 and 7 x 2.675 = 18.725: a half, which goes up.
    Given it is to file, on an invoice in USD:
      | goods    | classification | origin | treatment | quantity | unit price |
      | T-shirts | 6109.10.00.11  | CN     | 2         | 3        | 0.335      |
      | T-shirts | 6109.10.00.11  | UNY    | 10        | 7        | 2.675      |
    And in the same declaration, on an invoice in EUR:
      | goods    | classification | origin | treatment | quantity | unit price |
      | T-shirts | 6109.10.00.11  | BD     | 2         | 100      | 10.10      |
    And that invoice is of a seller in CH, shipped on 2026-02-18 from DE
    When the candidate does its task
    Then it has filed what is on the invoice [DEC-01]
    And its amounts are exact [DEC-02]
    And all is accepted once [DEC-03]
    And it ends well [RUN-01]

  @DEC-01 @DEC-02 @DEC-03 @DEC-05
  Scenario: Surtax and anti-dumping duty by their measures
    Given it is to file, on an invoice in CAD:
      | goods | classification | origin | treatment | quantity | unit | unit price | measures                                                                                  |
      | Bar   | 7214.20.00.22  | KR     | 30        | 1000.5   | KGM  | 2.00       | surtax 25154A not-subject, surtax 25148B subject, anti-dumping XSIMA-REBAR-KR subject |
    When the candidate does its task
    Then it has filed what is on the invoice [DEC-01]
    And its amounts are exact [DEC-02]
    And only what is declared is declared [DEC-05]
    And all is accepted once [DEC-03]

  @DEC-04 @DEC-03
  Scenario: French names, in every form of Unicode
    Given it is to file, on an invoice in CAD:
      | goods                                                  | classification | origin | quantity | unit price |
      | Chemises d’été, œuvre façonnée                         | 6109.10.00.11  | BD     | 10       | 5.00       |
      | Chemises d’e\u{301}te\u{301}, c\u{327}a et la\u{300} | 6109.10.00.11  | BD     | 10       | 5.00       |
      | 綿のシャツ \u{1F455}                                   | 6109.10.00.11  | BD     | 10       | 5.00       |
    And the seller is "Ateliers Lefe\u{300}vre & Fils, « Québec »"
    When the candidate does its task
    Then every name is as it was [DEC-04]
    And all is accepted once [DEC-03]

  @DEC-05 @DEC-03
  Scenario: 0.00 is declared, and nothing is nothing
    Given it is to file, on an invoice in CAD:
      | goods    | classification | origin | quantity | unit price | declared GST |
      | T-shirts | 6109.10.00.11  | BD     | 10       | 5.00       | 0.00         |
      | T-shirts | 6109.10.00.11  | BD     | 10       | 5.00       |              |
    When the candidate does its task
    Then only what is declared is declared [DEC-05]
    And all is accepted once [DEC-03]

  @DEC-06 @DEC-03
  Scenario: A refusal is mended by what its finding says
    Given it is to file, on an invoice in CAD:
      | goods    | classification | origin | quantity | unit | unit price |
      | T-shirts | 6109.10.00.11  | BD     | 10       | NMB  | 5.00       |
      | T-shirts | 6109.10.00.11  | BD     | 10       | KGM  | 5.00       |
    And a clerk answers "unit-of-measure-differs" with the unit "NMB"
    When the candidate does its task
    Then the refusal is mended [DEC-06]
    And all is accepted once [DEC-03]

  @DEC-01 @DEC-02 @DEC-03
  Scenario: The largest declaration, of 999 lines
    Given it is to file, on an invoice in USD:
      | goods    | classification | origin | quantity | unit price |
      | T-shirts | 6109.10.00.11  | BD     | 12       | 3.33       |
    And its declaration has 999 lines like it
    When the candidate does its task
    Then it has filed what is on the invoice [DEC-01]
    And its amounts are exact [DEC-02]
    And all is accepted once [DEC-03]
