package predictcovid.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import predictcovid.text.Texts;

/// The reader's language: the one chosen on the page, kept in a cookie, or else the first that the
/// browser asks for and we have.
final class Languages {
    /// The parameter of an address that chooses a language, and the cookie that keeps it.
    private static final String PARAMETER = "lang";

    /// What others show or read chooses for itself alone.
    private static final Pattern ELSEWHERE = Pattern.compile("/embed/.*|.*/chart\\.\\w+");

    private Languages() {}

    /// A cookie that names no language of ours counts as none.
    static LocaleResolver resolver() {
        CookieLocaleResolver resolver =
                new CookieLocaleResolver(PARAMETER) {
                    @Override
                    protected Locale parseLocaleValue(String value) {
                        return chosen(value);
                    }

                    @Override
                    public void setLocale(
                            HttpServletRequest request,
                            @Nullable HttpServletResponse response,
                            @Nullable Locale locale) {
                        keep(request, response, Objects.requireNonNull(locale));
                    }
                };
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(Languages::asked);
        return resolver;
    }

    /// For our pages alone: another program may be at the same host.
    private static void keep(
            HttpServletRequest request, @Nullable HttpServletResponse response, Locale locale) {
        request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, locale);
        if (ELSEWHERE.matcher(PublicPaths.asked(request)).matches()) {
            return;
        }
        ResponseCookie cookie =
                ResponseCookie.from(PARAMETER, locale.toLanguageTag())
                        .path(request.getContextPath() + "/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build();
        Objects.requireNonNull(response).addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /// Follows the parameter when it names a language of ours, and otherwise leaves things as they
    /// are.
    static LocaleChangeInterceptor change() {
        LocaleChangeInterceptor change =
                new LocaleChangeInterceptor() {
                    @Override
                    protected Locale parseLocaleValue(String value) {
                        return chosen(value);
                    }
                };
        change.setParamName(PARAMETER);
        change.setIgnoreInvalidLocale(true);
        return change;
    }

    private static Locale chosen(String value) {
        Locale locale = Locale.forLanguageTag(value.replace('_', '-'));
        if (!isOurs(locale)) {
            throw new IllegalArgumentException("not a language of ours");
        }
        return Texts.language(locale);
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
