package io.contacts.domain.validation;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Map;

/**
 * Puts a constraint's own attributes into its message. No expression language, no bundles, and never the value that was
 * refused: messages may be shown and logged.
 */
final class AttributeMessageInterpolator implements MessageInterpolator {
    @Override
    public String interpolate(String messageTemplate, Context context) {
        String message = messageTemplate;
        for (Map.Entry<String, Object> attribute :
                context.getConstraintDescriptor().getAttributes().entrySet()) {
            message = message.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
        }
        return message;
    }

    @Override
    public String interpolate(String messageTemplate, Context context, Locale locale) {
        return interpolate(messageTemplate, context);
    }
}
