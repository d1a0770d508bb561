Feature: Requests for delegation
  A third party asks an importer for authority; the importer answers for each program account.

  Background:
    Given the importer Maple Imports is registered with 2 program accounts
    And the broker Atlas Brokers is registered and licensed
    And Maria is the business account manager of Maple Imports
    And Bruno is the business account manager of Atlas Brokers

  @source:delegation-per-program-account
  Rule: Authority is given for one program account at a time

    Example: A broker asks and the importer approves
      When Bruno asks to edit in RM0001 of Maple Imports
      Then the delegation is requested
      When Maria approves it until 31 December 2099
      Then the delegation is in force
      And the delegation is to edit until 31 December 2099
      And Bruno is shown RM0001 of Maple Imports

    Example: What is given for one account says nothing of the other
      When Bruno asks to edit in RM0001 of Maple Imports
      And Maria approves it until 31 December 2099
      And Bruno looks into RM0002 of Maple Imports
      Then Bruno is refused: program account not found

    Example: A request alone gives no authority
      When Bruno asks to edit in RM0001 of Maple Imports
      And Bruno looks into RM0001 of Maple Imports
      Then Bruno is refused: program account not found

    Example: The importer may give less than was asked
      When Bruno asks to edit in RM0001 of Maple Imports
      And Maria approves it to view until 31 December 2099
      Then the delegation is to view until 31 December 2099

    Example: An importer who is not on the portal yet cannot be asked
      Given the importer Cedar Imports is on file with 1 program account but not registered
      When Bruno asks to edit in RM0001 of Cedar Imports
      Then Bruno is refused: business not registered

  @source:delegation-per-program-account
  Rule: The manager of the business or of the program answers

    Example: The manager of the program approves for that program
      Given Petra is the program account manager of Maple Imports
      When Bruno asks to edit in RM0001 of Maple Imports
      And Petra approves it until 31 December 2099
      Then the delegation is in force

    Example: The manager of one program does not answer for another
      Given Petra is the program account manager of Maple Imports
      When Bruno asks to edit in RM0002 of Maple Imports
      And Petra approves it until 31 December 2099
      Then Petra is refused: delegation not found
      And the delegation is requested

    Example: An editor does not answer
      Given Emil is the editor of Maple Imports
      When Bruno asks to edit in RM0001 of Maple Imports
      And Emil approves it until 31 December 2099
      Then Emil is refused: not authorized

    Example: Who asked cannot approve
      When Bruno asks to edit in RM0001 of Maple Imports
      And Bruno approves it until 31 December 2099
      Then Bruno is refused: delegation missing

    Example: Other businesses do not even see it
      Given the importer Cedar Imports is registered with 1 program account
      And Carla is the business account manager of Cedar Imports
      When Bruno asks to edit in RM0001 of Maple Imports
      And Carla looks it up
      Then Carla is refused: delegation not found
