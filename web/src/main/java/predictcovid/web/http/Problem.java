package predictcovid.web.http;

/// A failure as a program wants it (RFC 9457); its kind is told by the status alone.
///
/// @param title the status in words
/// @param detail what is wrong, in the reader's language
public record Problem(String title, int status, String detail) {}
