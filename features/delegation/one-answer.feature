Feature: One relation, one answer
  Between a program account and a third party at most one relation is open.

  Background:
    Given the importer Maple Imports is registered with 1 program account
    And the broker Atlas Brokers is registered and licensed
    And Maria is the business account manager of Maple Imports
    And Bruno is the business account manager of Atlas Brokers

  @source:delegation-per-program-account
  Rule: A request is answered once

    Example: A rejected request stays rejected
      When Bruno asks to edit in RM0001 of Maple Imports
      And Maria rejects it
      Then the delegation is rejected
      When Maria approves it until 31 December 2099
      Then Maria is refused: delegation not in state

    Example: A withdrawn request cannot be approved
      When Bruno asks to edit in RM0001 of Maple Imports
      And Bruno withdraws it
      And Maria approves it until 31 December 2099
      Then Maria is refused: delegation not in state
      And the delegation is withdrawn

    Example: After a rejection the broker may ask again
      When Bruno asks to edit in RM0001 of Maple Imports
      And Maria rejects it
      And Bruno asks to view in RM0001 of Maple Imports
      Then the delegation is requested

    Example: A second request is refused while the first waits
      When Bruno asks to edit in RM0001 of Maple Imports
      And Bruno asks to view in RM0001 of Maple Imports
      Then Bruno is refused: delegation already open

  @source:delegation-who-is-a-third-party
  Rule: Brokers and consultants act for importers, and nobody for itself

    Example: An importer cannot ask to act for another
      Given the importer Cedar Imports is registered with 1 program account
      And Carla is the business account manager of Cedar Imports
      When Carla asks to edit in RM0001 of Maple Imports
      Then Carla is refused: third party not allowed

    Example: A broker needs no delegation to itself
      When Bruno asks to edit in RM0001 of Atlas Brokers
      Then Bruno is refused: delegation to oneself

  @source:delegation-offers
  Rule: An importer may offer, and the third party takes the offer or leaves it

    Example: An accepted offer is in force on the terms offered
      When Maria offers RM0001 of Maple Imports to Atlas Brokers until 30 June 2027
      Then the delegation is offered
      When Bruno accepts it
      Then the delegation is in force
      And the delegation is to edit until 30 June 2027

    Example: The importer cannot accept its own offer
      When Maria offers RM0001 of Maple Imports to Atlas Brokers until 30 June 2027
      And Maria accepts it
      Then Maria is refused: not authorized

    Example: A rejected offer gives nothing
      When Maria offers RM0001 of Maple Imports to Atlas Brokers until 30 June 2027
      And Bruno rejects it
      Then the delegation is rejected
      When Bruno looks into RM0001 of Maple Imports
      Then Bruno is refused: program account not found
