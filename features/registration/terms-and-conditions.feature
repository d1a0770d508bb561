Feature: Terms and conditions
  The delegation of authority between importers and brokers has terms that a business accepts.

  @source:registration-terms
  Rule: The terms in force are accepted before the review

    Background:
      Given the importer Maple Imports is on file with 1 program account but not registered
      And Marie has a personal profile
      And Marie registers Maple Imports exactly as on file
      And Marie answers from the papers

    Example: The terms that were shown are accepted
      When Marie accepts the terms
      Then the registration of Marie is at the review

    Example: Terms of another version are not those in force
      When Marie accepts the terms of version "1999-12"
      Then Marie is refused: terms outdated
      And the registration of Marie is at the terms

    Example: Terms cannot be accepted twice
      When Marie accepts the terms
      And Marie accepts the terms
      Then Marie is refused: registration out of step
