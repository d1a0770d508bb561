Feature: Registering a business
  Somebody who answers for an importer puts it on the portal and becomes its first manager.

  @source:registration-steps
  Rule: A business is registered by its number, one program account, its papers, the terms and a review

    Example: Whoever has the papers registers the business and manages it
      Given the importer Maple Imports is on file with 1 program account but not registered
      And Marie has a personal profile
      When Marie registers Maple Imports exactly as on file
      Then the registration of Marie is at the questions
      When Marie answers from the papers
      And Marie accepts the terms
      Then the registration of Marie is at the review
      When Marie confirms the review
      Then the registration of Marie is completed
      And Maple Imports is registered
      And Marie manages all of Maple Imports

    Example: One program account is named, and the others link themselves
      Given the importer Maple Imports is on file with 3 program accounts but not registered
      And Marie has a personal profile
      When Marie registers Maple Imports under RM0002 of Maple Imports
      And Marie answers from the papers
      And Marie accepts the terms
      Then the review shows every program account of Maple Imports to Marie
      When Marie confirms the review
      Then Marie sees every program account of Maple Imports

    Example: A step cannot be skipped
      Given the importer Maple Imports is on file with 1 program account but not registered
      And Marie has a personal profile
      When Marie registers Maple Imports exactly as on file
      And Marie confirms the review
      Then Marie is refused: registration out of step
      And Maple Imports is still not registered

    Example: The program account of another business is refused
      Given the importer Maple Imports is on file with 1 program account but not registered
      And the importer Cedar Imports is on file with 1 program account but not registered
      And Marie has a personal profile
      When Marie registers Maple Imports under RM0001 of Cedar Imports
      Then Marie is refused: validation failed
      And Marie is told of the fault: program account not on file

  @source:accounts-personal-profile
  Rule: A personal profile comes before anything else

    Example: Without a profile no business is registered
      Given the importer Maple Imports is on file with 1 program account but not registered
      And Marie has signed up
      When Marie registers Maple Imports exactly as on file
      Then Marie is refused: profile missing
      When Marie saves a personal profile
      And Marie registers Maple Imports exactly as on file
      Then the registration of Marie is at the questions

  @source:registration-steps
  Rule: A business is registered once

    Example: A second registration is refused, with the way to ask for access
      Given the importer Maple Imports is on file with 1 program account but not registered
      And Marie has a personal profile
      And Marie has registered Maple Imports
      And Paul has a personal profile
      When Paul registers Maple Imports exactly as on file
      Then Paul is refused: business already registered

    Example: Of two who register at the same time the first to confirm succeeds
      Given the importer Maple Imports is on file with 1 program account but not registered
      And Marie has a personal profile
      And Paul has a personal profile
      When Marie registers Maple Imports exactly as on file
      And Paul has registered Maple Imports
      And Marie answers from the papers
      And Marie accepts the terms
      And Marie confirms the review
      Then Marie is refused: business already registered
      And Paul manages all of Maple Imports
