package predictcovid.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import predictcovid.text.Texts;

/// The reader's language: the one chosen on the page, kept in a cookie, or else the first that the
/// browser asks for and we have.
final class Languages {
    /// The parameter of an address that chooses a language.
    static final String PARAMETER = "lang";

    private Languages() {}

    static LocaleResolver resolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver(PARAMETER);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(Languages::asked);
        return resolver;
    }

    private static Locale asked(HttpServletRequest request) {
        Optional<Locale> ours =
                Collections.list(request.getLocales()).stream()
                        .filter(Languages::isOurs)
                        .findFirst();
        return Texts.language(ours.orElse(Locale.ENGLISH));
    }

    private static boolean isOurs(Locale locale) {
        return Texts.LANGUAGES.stream()
                .anyMatch(ours -> ours.getLanguage().equals(locale.getLanguage()));
    }
}
