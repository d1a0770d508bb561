Feature: Affinity questions
  Whoever registers a business proves to belong to it by what only its papers tell.

  Background:
    Given the importer Maple Imports is on file with 1 program account but not registered
    And Marie has a personal profile
    And Marie registers Maple Imports exactly as on file

  @source:registration-affinity-questions
  Rule: The questions are about a past declaration, a statement of account and a payment

    Example: What the papers say is right
      When Marie answers from the papers
      Then the registration of Marie is at the terms

    Scenario Outline: One cent beside the paper is wrong
      When Marie answers one cent too little about the <paper>
      Then the registration of Marie is at the questions
      And Marie has 2 attempts left

      Examples:
        | paper       |
        | declaration |
        | statement   |
        | payment     |

    Example: An answer left out is told before it costs an attempt
      When Marie answers about the payment alone
      Then Marie is refused: validation failed
      And Marie is told of the fault: affinity answer missing
      And Marie has 3 attempts left

  @source:registration-attempts
  Rule: Three wrong attempts lock the registration until an officer opens it

    Example: The third attempt may still be right
      When Marie answers wrongly 2 times
      Then Marie has 1 attempt left
      When Marie answers from the papers
      Then the registration of Marie is at the terms

    Example: The third wrong attempt locks
      When Marie answers wrongly 3 times
      Then the registration of Marie is locked
      When Marie answers from the papers
      Then Marie is refused: registration locked

    Example: An officer opens it again, with all attempts
      Given Olga is an officer of the agency
      When Marie answers wrongly 3 times
      And Olga unlocks the registration of Marie
      Then Marie has 3 attempts left
      When Marie answers from the papers
      Then the registration of Marie is at the terms

  @source:registration-one-a-person
  Rule: Starting again gives no further attempts

    Example: A second start is refused while the first is under way
      When Marie registers Maple Imports exactly as on file
      Then Marie is refused: registration under way

    Example: A second start is refused after the lock
      When Marie answers wrongly 3 times
      And Marie registers Maple Imports exactly as on file
      Then Marie is refused: registration locked
