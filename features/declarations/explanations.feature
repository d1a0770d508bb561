Feature: What an explanation says
  Whoever pays may ask why: what each amount was counted from, of which day and edition each rate is, what
  was not charged and for what reason, and how far each source can be trusted; in English and in French.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers
    And one USD is worth 1.35 CAD on 26 February 2026

  @source:day-of-accounting
  Rule: Each rate is told with its day, its edition and its treatment

    # By hand: 1,000.00 x 1.35 = 1,350.00; 18 % = 243.00; GST 5 % of 1,593.00 = 79.65.
    Example: T-shirts of China, invoiced in US dollars
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in USD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 100      | NMB  | 1000.00 |
      And Marie submits the declaration
      And Marie asks how the declaration was counted
      Then the explanation says in both languages:
        | in English                                               | in French                                                     |
        | Value for duty: 1350.00 CAD = 1000.00 USD × 1.35 CAD/USD | Valeur en douane : 1 350,00 $ = 1 000,00 USD × 1,35 $/USD     |
        | Exchange rate: 1.35 CAD/USD [rate of 26 February 2026    | Taux de change : 1,35 $/USD [taux du 26 février 2026          |
        | Customs duty: 243.00 CAD = 1350.00 CAD × 18%             | Droits de douane : 243,00 $ = 1 350,00 $ × 18 %               |
        | tariff item 6109.10.00; edition of the tariff T2026-2    | numéro tarifaire 6109.10.00; édition du tarif T2026-2         |
        | tariff treatment 2 (Most-Favoured-Nation Tariff)         | traitement tarifaire 2 (Tarif de la nation la plus favorisée) |
        | GST status 5 (Taxable at 5 %); in force since 1 January  | statut de TPS 5 (Taxable à 5 %); en vigueur depuis le 1er     |

  @source:duties-sima-base
  Rule: What is not charged is told with its reason, and whose amount is charged with its exporter

    Example: Reinforcing bar of Korea, over the quota
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value   |
        | Bar   | 7214.20.00.22  | KR     | 30        | 1000     | KGM  | 2000.00 |
      And its line 1 says of the charges:
        | charge            | measure        | subject | exporter       |
        | surtax            | 25154A         | yes     |                |
        | surtax            | 25148A         | yes     |                |
        | anti-dumping duty | XSIMA-REBAR-KR | yes     | Nobody Limited |
      And Marie submits the declaration
      And Marie asks how the declaration was counted
      Then the explanation says in both languages:
        | in English                                                 | in French                                                           |
        | because another order takes its place; gives way to 25148A | motif : un autre décret prend sa place; cède le pas à 25148A        |
        | amount of all other exporters; exporter declared Nobody    | montant de tous les autres exportateurs; exportateur déclaré Nobody |
        | law: Order Imposing a Surtax on the Importation of Certain | loi : Décret imposant une surtaxe sur l’importation de certains     |

  @source:duties-rounding
  Rule: What is assumed is told to be

    Example: That nobody has said how to round
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | T-shirts | 6109.10.00.11  | CN     | 2         | 100      | NMB  | 1000.00 |
      And Marie submits the declaration
      And Marie asks how the declaration was counted
      Then the explanation says in both languages:
        | in English                            | in French                                      |
        | assumed: none found [duties-rounding] | supposé : aucun texte trouvé [duties-rounding] |
        | reported: CBSA, Customs Tariff        | rapporté : ASFC, Tarif des douanes             |
