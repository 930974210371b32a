package predictcovid.target;

import java.util.List;

/// The words by which the names of targets tell diseases: those of hubs, else the English name.
public final class DiseaseCode {
    static final String COVID = "covid";

    /// All of them.
    public static final List<String> ALL =
            List.of(
                    ("covid flu rsv ili ari sari dengue zika chikungunya yellow-fever oropouche west-nile "
                                    + "malaria measles mumps rubella chickenpox shingles pertussis diphtheria tetanus "
                                    + "polio cholera typhoid hepatitis-a hepatitis-b hepatitis-c hepatitis-e hepatitis "
                                    + "meningitis mpox smallpox ebola marburg lassa plague anthrax rabies hantavirus "
                                    + "leptospirosis leishmaniasis chagas schistosomiasis tuberculosis hiv syphilis "
                                    + "gonorrhoea chlamydia norovirus rotavirus gastroenteritis diarrhoea salmonellosis "
                                    + "campylobacteriosis shigellosis listeriosis ehec cryptosporidiosis giardiasis "
                                    + "legionellosis lyme tbe q-fever tularaemia scarlet-fever hfmd pneumonia "
                                    + "bronchiolitis adenovirus enterovirus metapneumovirus conjunctivitis scabies "
                                    + "heat-illness")
                            .split(" "));

    private DiseaseCode() {}

    /// Whether this program has names for it.
    public static boolean isKnown(String disease) {
        return ALL.contains(disease);
    }
}
