import { oneOf } from '../../grammar/reader.ts';

/** What no filter does, and what is near it. */
export const missingEffect = oneOf({
  brighter: [
    ...['brighter', 'lighter', 'brighten', 'brighten up', 'lighten', 'lighten up', 'more light'],
    ...['more brightness', 'too dark', 'brightness', 'increase brightness', 'more exposure'],
    ...['increase the brightness', 'turn up the brightness', 'exposure', 'underexposed', 'too dim'],
    ...['not so dark', 'less dark', 'raise the brightness', 'hdr'],
    ...['亮', '调亮', '提亮', '变亮', '明亮', '太暗', '亮度', '增加亮度', '提高亮度', '曝光'],
    ...['亮堂', '加亮', '太黑', '有点暗', '不够亮', '高亮', '打亮', '调高亮度'],
  ],
  darker: [
    ...['darker', 'darken', 'dimmer', 'less bright', 'too bright', 'lower the brightness'],
    ...['overexposed', 'less exposure', 'reduce brightness', 'reduce the brightness', 'less light'],
    ...['暗', '调暗', '变暗', '压暗', '太亮', '降低亮度', '太白', '过曝', '暗沉', '调低亮度'],
  ],
  sharper: [
    ...['sharper', 'sharpen', 'crisper', 'more sharpness', 'clearer', 'deblur', 'unblur'],
    ...['less blurry', 'more detail', 'sharpness', 'retouch', 'denoise', 'upscale', 'more clarity'],
    ...['锐化', '更清晰', '清晰', '变清晰', '清楚', '去噪', '降噪', '磨皮', '美颜', '去模糊'],
    ...['修图', '超分', '瘦脸', '美白', '画质增强'],
  ],
  softer: [
    ...['blur the photos', 'blur the pictures', 'blur them', 'blur it', 'blurrier', 'blurry'],
    ...['out of focus', 'blur the face', 'blur the faces', 'blur faces', 'blur his face'],
    ...['blur her face', 'pixelate', 'mosaic', 'blur out', 'bokeh', 'censor'],
    ...['模糊一点', '马赛克', '打码', '打马赛克', '模糊掉', '糊一点', '虚焦'],
  ],
  other: [
    ...['glitch', 'glitch effect', 'cartoon filter'],
    ...['cartoon effect', 'cartoonify', 'anime filter', 'neon', 'neon look', 'oil painting'],
    ...['sketch effect', 'lens flare', 'light leak', 'light leaks', 'inverted'],
    ...['invert the colors', 'invert colors', 'negative'],
    ...['rainbow filter', 'pink filter', 'green filter', 'purple filter', 'thermal', 'fisheye'],
    ...['green tint', 'pink tint', 'purple tint', 'red tint'],
    ...['故障', '故障风', '赛博朋克', '卡通化', '动漫滤镜', '油画', '素描', '漏光', '反色', '霓虹'],
    ...['粉色滤镜', '绿色滤镜', '紫色滤镜', '漫画风', '水彩', '鱼眼'],
  ],
});
