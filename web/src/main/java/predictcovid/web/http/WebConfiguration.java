package predictcovid.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/// Language and time for all answers.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final Pattern ASSETS =
            Pattern.compile("/((css|js|webjars|swagger-ui)/.*|icon\\.svg)");

    @Bean
    LocaleResolver localeResolver() {
        return Languages.resolver();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /// What comes out of our jars is told apart by its content: their dates are all the same.
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> assetValidators() {
        ShallowEtagHeaderFilter filter =
                new ShallowEtagHeaderFilter() {
                    @Override
                    protected boolean shouldNotFilter(HttpServletRequest request) {
                        return !ASSETS.matcher(PublicPaths.asked(request)).matches();
                    }
                };
        filter.setWriteWeakETag(true);
        return new FilterRegistrationBean<>(filter);
    }

    /// Links are written as they are: a module is imported under one address only.
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> noVersionsInLinks() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> registration =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        registration.setEnabled(false);
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(Languages.change());
    }
}
