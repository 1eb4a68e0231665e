package org.phosphene.studio;

import java.util.List;
import org.phosphene.engine.FloatArray;
import org.phosphene.image.Pixels;
import org.phosphene.network.ChannelOrder;
import org.phosphene.network.Preprocessing;

/** Pictures as a network sees them, computed here so that one program serves every way to give them. */
final class SeenPictures {

    private static final float[] BRIGHTNESS = Preprocessing.brightness();

    private SeenPictures() {}

    /**
     * @param pictures of one size, three planes
     * @return (N,C,H,W) or (N,H,W,C)
     */
    static FloatArray of(List<Pixels> pictures, Preprocessing how) {
        int width = pictures.get(0).width();
        int height = pictures.get(0).height();
        FloatArray seen = FloatArray.zeros(how.inputShape(pictures.size(), height, width));
        float[] mean = how.mean();
        float[] scale = how.scale();
        boolean last = how.layout().planes() == 3;
        int area = width * height;
        int planes = how.planes();
        for (int n = 0; n < pictures.size(); n++) {
            byte[] rgb = pictures.get(n).data();
            for (int i = 0; i < area; i++) {
                for (int plane = 0; plane < planes; plane++) {
                    int at = last ? (n * area + i) * planes + plane : (n * planes + plane) * area + i;
                    seen.values()[at] = value(rgb, i * 3, plane, how.order(), mean[plane], scale[plane]);
                }
            }
        }
        return seen;
    }

    private static float value(byte[] rgb, int pixel, int plane, ChannelOrder order, float mean, float scale) {
        if (order == ChannelOrder.GREY) {
            float brightness = 0;
            for (int colour = 0; colour < 3; colour++) {
                brightness += BRIGHTNESS[colour] * (rgb[pixel + colour] & 0xff);
            }
            return (brightness - mean) * scale;
        }
        if (plane >= Preprocessing.COLOURS) {
            return 0;
        }
        int colour = order == ChannelOrder.BGR ? 2 - plane : plane;
        return ((rgb[pixel + colour] & 0xff) - mean) * scale;
    }
}
